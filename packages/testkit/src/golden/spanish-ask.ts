import type { GoldenConversation } from './golden-conversation.ts';
import { act, ai, customer, step } from './write.ts';

export const spanishAsk: GoldenConversation = {
  id: 'spanish-ask',
  title: 'Spanish: asks for a person',
  about:
    'A Spanish traveller asks for a person, and the agent never says how sure it is: the brief must admit that.',
  language: 'es',
  facts: {
    channel: 'messaging',
    subject: 'Cambio de nombre en un billete',
    intent: 'name_correction',
    agent: { id: 'vuelos', name: 'Asistente de vuelos' },
    customer: { id: 'pax-60514', name: 'Lucía', language: 'es' },
  },
  steps: [
    step(
      0,
      customer(
        'Hola, en mi billete QX7K2P pone «Lucia Fernandes» y mi pasaporte dice «Fernández». ¿Me dejarán volar mañana?',
      ),
    ),
    step(
      3,
      act('reserva-1', 'get_booking', 'succeeded', {
        kind: 'read',
        args: { localizador: 'QX7K2P' },
        result: { vuelo: 'MAD-ORY', salida: 'mañana 07:25', pasajeros: 1 },
      }),
      ai(
        'Hola, Lucía. He encontrado su reserva para mañana a las 07:25. Voy a corregir el apellido.',
        null,
      ),
    ),
    step(
      4,
      act('nombre-1', 'correct_passenger_name', 'succeeded', {
        kind: 'write',
        args: { localizador: 'QX7K2P', apellido: 'Fernández' },
        effect: { type: 'name_correction', target: 'QX7K2P' },
        result: { estado: 'pendiente de reemisión' },
      }),
      ai('El apellido está corregido. La tarjeta de embarque nueva llegará por correo.', null),
    ),
    step(
      96,
      customer('En la aplicación todavía sale el nombre antiguo y el vuelo es mañana a las siete.'),
    ),
    step(3, ai('El cambio puede tardar unas horas en verse en la aplicación.', null)),
    step(38, customer('No quiero arriesgarme. Quiero hablar con una persona, por favor.')),
  ],
  expected: { outcome: 'escalate', reasons: ['customer_request'], atStep: 6 },
};

import { describe, expect, it } from 'vitest';

import { readAsk } from '../../testing/read-ask.ts';

describe('a wish for a human in Spanish', () => {
  it.each([
    'Quiero hablar con un humano.',
    '¿Puedo hablar con una persona de verdad?',
    'Páseme con su supervisor.',
    'Comuníqueme con un agente, por favor.',
    '¿Me puede pasar con alguien?',
    'Necesito un asesor.',
    'Quisiera que me atienda una persona.',
    '¿Hay alguien con quien pueda hablar?',
    'Prefiero tratar esto con un ser humano.',
    'No quiero hablar con un robot, quiero una persona.',
    'Si no puede ayudarme, transfiérame a un agente.',
    '¿Por qué no puedo hablar con una persona?',
    'Pásame con un humano ya',
    'Póngame con atención al cliente.',
    '¿Me comunica con un representante?',
    'Que me llame un asesor.',
    'quiero un operador',
  ])('hears an ask in: %s', (text) => {
    expect(readAsk(text, 'es').label).toBe('ask');
  });

  it.each([
    'Sí',
    'Sí, adelante.',
    'Claro, gracias.',
    'Sí, páseme con el agente.',
    'Vale, de acuerdo',
  ])('takes for a yes, only after an offer: %s', (text) => {
    expect(readAsk(text, 'es', true).label).toBe('accept_offer');
    expect(readAsk(text, 'es').label).not.toBe('accept_offer');
  });

  it.each([
    '¿Puede escalar mi caso?',
    'Por favor, escale esto.',
    '¿Podría consultarlo con su supervisor?',
    'Quizá el gerente pueda hacer una excepción.',
    '¿Alguien más me podría ayudar?',
  ])('hears a soft ask in: %s', (text) => {
    expect(readAsk(text, 'es').label).toBe('soft_escalate');
  });

  it.each([
    'No quiero que me transfieran.',
    'No me pase con nadie.',
    'No hace falta que me comunique con un agente.',
    'Prefiero no hablar con un asesor.',
    'No necesito un agente.',
    'No deseo hablar con otra persona.',
    'Sin transferencias, por favor.',
    'No es necesario transferirme.',
    'En lugar de transferirme, revise otra vez.',
    'No tengo ganas de hablar con nadie.',
    'No quiero ser transferido a un humano.',
  ])('hears a refusal in: %s', (text) => {
    expect(readAsk(text, 'es').label).toBe('refuse_transfer');
  });

  it.each([
    'Ayer hablé con un agente.',
    'El agente me dijo que era gratis.',
    '¿Para cuántas personas vale el billete?',
    'Soy agente de viajes.',
    'Su atención al cliente fue muy amable.',
    '¿Puede viajar otra persona conmigo?',
    'Primero tengo que hablar con mi mujer.',
    '¿Cómo se llama el asesor que me llamó?',
    'Mi gerente reservó el viaje.',
    '¿Puedo transferir el billete a mi hermana?',
    'Me dijeron que hablara con un agente en el aeropuerto.',
  ])('hears no wish in: %s', (text) => {
    expect(readAsk(text, 'es').label).toBe('none');
  });
});

import { unstopped } from '../../text/stop.ts';
import type { Copy } from '../copy.ts';

/** Spanish words of a handover in the helpdesk. */
export const handover: Pick<
  Copy['say'],
  'handoverPart' | 'followUp' | 'surveyed' | 'transcriptFile'
> = {
  surveyed: (score) => `dio ${score} de 5 al preguntarle por su satisfacción`,
  handoverPart: {
    note: 'nota',
    fields: 'campos',
    tags: 'etiquetas',
    priority: 'prioridad',
    group: 'grupo',
    assignee: 'persona',
    skills: 'habilidades',
    status: 'estado',
    transcript: 'conversación en un archivo',
  },
  transcriptFile: {
    reading: (mark) =>
      `Lo que se escribió o se hizo figura tras «|». Una palabra entre corchetes, como [${mark}], sustituye algo oculto.`,
    times: (zone) => `Las horas son de ${zone}, con su diferencia respecto a UTC.`,
    leftOut: (turns) =>
      `Omitido desde el principio, porque el archivo sería demasiado largo: ${turns}, con lo que se hizo entretanto.`,
    file: 'Archivo',
  },
  followUp: {
    expired: 'Nadie se hizo cargo a tiempo; la IA puede volver a hablar con el cliente.',
    declined: 'El traspaso fue rechazado; la IA puede volver a hablar con el cliente.',
  },
};

/** What is noticed around a handover. */
export const handoverNotices: Pick<
  Copy['say']['notice'],
  | 'handed_over_before'
  | 'delivery_waiting'
  | 'delivery_failed'
  | 'delivery_degraded'
  | 'handoff_declined'
  | 'handoff_expired'
  | 'handoff_failed'
  | 'shadow_handover'
  | 'shadow_offer'
> = {
  shadow_handover: () =>
    'Modo sombra: Baton habría pasado la conversación a una persona. No se envió nada al cliente ni se escribió nada en el ticket.',
  shadow_offer: () =>
    'Modo sombra: Baton habría ofrecido una persona. No se envió nada al cliente ni se escribió nada en el ticket.',
  handoff_declined: () => handover.followUp.declined,
  handoff_expired: () => handover.followUp.expired,
  handoff_failed: () =>
    'El traspaso falló antes de que acudiera alguien; la IA puede volver a hablar con el cliente.',
  delivery_waiting: () =>
    'La nota y la asignación aún no están en el ticket. Baton lo vuelve a intentar.',
  delivery_failed: () =>
    'No se pudo escribir este traspaso en el ticket. Un administrador puede ver el motivo y repetirlo.',
  handed_over_before: ({ at, quote }) =>
    `Una persona ya llevó esta conversación, hasta ${at}${quote && `, y escribió ${unstopped(quote)}`}.`,
  delivery_degraded: ({ parts = '' }) => `El helpdesk no pudo aplicar: ${parts}.`,
};

import { unstopped } from '../../text/stop.ts';
import type { Copy } from '../copy.ts';

/** Portuguese words of a handover in the helpdesk. */
export const handover: Pick<
  Copy['say'],
  'handoverPart' | 'followUp' | 'surveyed' | 'transcriptFile'
> = {
  surveyed: (score) => `deu nota ${score} de 5 na pesquisa de satisfação`,
  handoverPart: {
    note: 'nota',
    fields: 'campos',
    tags: 'tags',
    priority: 'prioridade',
    group: 'grupo',
    assignee: 'atribuído',
    skills: 'habilidades',
    status: 'status',
    transcript: 'conversa em arquivo',
  },
  transcriptFile: {
    reading: (mark) =>
      `O que foi escrito ou feito aparece depois de “|”. Uma palavra entre colchetes, como [${mark}], substitui algo oculto.`,
    times: (zone) => `Horários de ${zone}, com a diferença em relação ao UTC.`,
    leftOut: (turns) =>
      `Omitido desde o início, porque o arquivo ficaria longo demais: ${turns}, com o que foi feito nesse meio-tempo.`,
    file: 'Arquivo',
  },
  followUp: {
    expired: 'Ninguém assumiu a tempo; a IA pode falar de novo com o cliente.',
    declined: 'A transferência foi recusada; a IA pode falar de novo com o cliente.',
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
    'Modo de observação: o Baton teria transferido a conversa para uma pessoa. Nada foi enviado ao cliente nem escrito no ticket.',
  shadow_offer: () =>
    'Modo de observação: o Baton teria oferecido a transferência. Nada foi enviado ao cliente nem escrito no ticket.',
  handoff_declined: () => handover.followUp.declined,
  handoff_expired: () => handover.followUp.expired,
  handoff_failed: () =>
    'A transferência falhou antes que alguém chegasse; a IA pode falar de novo com o cliente.',
  delivery_waiting: () =>
    'A nota e a atribuição ainda não estão no ticket. O Baton está tentando de novo.',
  delivery_failed: () =>
    'Não foi possível registrar esta transferência no ticket. Um administrador pode ver o motivo e tentar de novo.',
  handed_over_before: ({ at, quote }) =>
    `Uma pessoa já atendeu esta conversa (última atividade: ${at})${quote && ` e escreveu ${unstopped(quote)}`}.`,
  delivery_degraded: ({ parts = '' }) => `O helpdesk não pôde aplicar: ${parts}.`,
};

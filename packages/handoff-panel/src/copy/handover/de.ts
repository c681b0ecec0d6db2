import { unstopped } from '../../text/stop.ts';
import type { Copy } from '../copy.ts';

/** German words of a handover in the helpdesk. */
export const handover: Pick<
  Copy['say'],
  'handoverPart' | 'followUp' | 'surveyed' | 'transcriptFile'
> = {
  surveyed: (score) => `gab ${score} von 5 auf die Frage nach der Zufriedenheit`,
  handoverPart: {
    note: 'Notiz',
    fields: 'Felder',
    tags: 'Tags',
    priority: 'Priorität',
    group: 'Gruppe',
    assignee: 'Person',
    skills: 'Fähigkeiten',
    status: 'Status',
    transcript: 'Gespräch als Datei',
  },
  transcriptFile: {
    reading: (mark) =>
      `Was geschrieben oder getan wurde, steht hinter „|“. Ein Wort in eckigen Klammern, etwa [${mark}], steht für etwas Verborgenes.`,
    times: (zone) => `Zeiten gelten für ${zone}, mit ihrem Abstand zu UTC.`,
    leftOut: (turns) =>
      `Vom Anfang weggelassen, weil die Datei sonst zu lang wäre: ${turns}, mit dem, was dabei getan wurde.`,
    file: 'Datei',
  },
  followUp: {
    expired: 'Niemand hat rechtzeitig übernommen; die KI darf wieder mit dem Kunden sprechen.',
    declined: 'Die Übergabe wurde abgelehnt; die KI darf wieder mit dem Kunden sprechen.',
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
    'Schattenbetrieb: Baton hätte hier an einen Menschen übergeben. Dem Kunden wurde nichts gesendet, ins Ticket nichts geschrieben.',
  shadow_offer: () =>
    'Schattenbetrieb: Baton hätte einen Menschen angeboten. Dem Kunden wurde nichts gesendet, ins Ticket nichts geschrieben.',
  handoff_declined: () => handover.followUp.declined,
  handoff_expired: () => handover.followUp.expired,
  handoff_failed: () =>
    'Die Übergabe ist gescheitert, bevor jemand kam; die KI darf wieder mit dem Kunden sprechen.',
  delivery_waiting: () =>
    'Notiz und Zuweisung stehen noch nicht im Ticket. Baton versucht es weiter.',
  delivery_failed: () =>
    'Diese Übergabe ließ sich nicht ins Ticket schreiben. Ein Admin sieht den Grund und kann es wiederholen.',
  handed_over_before: ({ at, quote }) =>
    `Ein Mensch hatte dieses Gespräch schon, bis ${at}${quote && `, und schrieb ${unstopped(quote)}`}.`,
  delivery_degraded: ({ parts = '' }) => `Vom Helpdesk nicht übernommen: ${parts}.`,
};

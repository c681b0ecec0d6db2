import { unstopped } from '../../text/stop.ts';
import type { Copy } from '../copy.ts';

/** French words of a handover in the helpdesk. */
export const handover: Pick<
  Copy['say'],
  'handoverPart' | 'followUp' | 'surveyed' | 'transcriptFile'
> = {
  surveyed: (score) => `note de satisfaction donnée : ${score} sur 5`,
  handoverPart: {
    note: 'note',
    fields: 'champs',
    tags: 'marqueurs',
    priority: 'priorité',
    group: 'groupe',
    assignee: 'assigné',
    skills: 'compétences',
    status: 'statut',
    transcript: 'conversation en fichier joint',
  },
  transcriptFile: {
    reading: (mark) =>
      `Ce qui a été écrit ou fait suit la barre « | ». Un mot entre crochets, comme [${mark}], remplace une information masquée.`,
    times: (zone) => `Heures de ${zone}, avec leur décalage par rapport à UTC.`,
    leftOut: (turns) =>
      `Omis au début, car le fichier serait trop long : ${turns}, avec ce qui a été fait entre-temps.`,
    file: 'Fichier',
  },
  followUp: {
    expired: 'Personne n’a pris en charge à temps ; l’IA peut de nouveau parler au client.',
    declined: 'Le transfert a été refusé ; l’IA peut de nouveau parler au client.',
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
    'Mode observation : Baton aurait transféré la conversation à une personne. Rien n’a été envoyé au client ni écrit dans le ticket.',
  shadow_offer: () =>
    'Mode observation : Baton aurait proposé un transfert. Rien n’a été envoyé au client ni écrit dans le ticket.',
  handoff_declined: () => handover.followUp.declined,
  handoff_expired: () => handover.followUp.expired,
  handoff_failed: () =>
    'Le transfert a échoué avant que quelqu’un ne vienne ; l’IA peut de nouveau parler au client.',
  delivery_waiting: () =>
    'La note et l’affectation ne sont pas encore dans le ticket. Baton réessaie.',
  delivery_failed: () =>
    'Ce transfert n’a pas pu être inscrit dans le ticket. Un administrateur peut voir pourquoi et réessayer.',
  handed_over_before: ({ at, quote }) =>
    `Une personne a déjà traité cette conversation (dernière activité : ${at})${quote && ` ; elle a écrit ${unstopped(quote)}`}.`,
  delivery_degraded: ({ parts = '' }) => `Le helpdesk n’a pas pu reprendre : ${parts}.`,
};

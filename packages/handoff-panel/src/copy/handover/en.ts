import { unstopped } from '../../text/stop.ts';
import type { Copy } from '../copy.ts';

/** English words of a handover in the helpdesk. */
export const handover: Pick<
  Copy['say'],
  'handoverPart' | 'followUp' | 'surveyed' | 'transcriptFile'
> = {
  surveyed: (score) => `gave ${score} of 5 when asked how satisfied they were`,
  handoverPart: {
    note: 'note',
    fields: 'fields',
    tags: 'tags',
    priority: 'priority',
    group: 'group',
    assignee: 'person',
    skills: 'skills',
    status: 'status',
    transcript: 'conversation as a file',
  },
  transcriptFile: {
    reading: (mark) =>
      `What was written or done stands behind “|”. A word in square brackets, such as [${mark}], stands for something hidden.`,
    times: (zone) => `Times are those of ${zone}, with their distance from UTC.`,
    leftOut: (turns) =>
      `Left out from the beginning, because the file would be too long: ${turns}, with what was done meanwhile.`,
    file: 'File',
  },
  followUp: {
    expired: 'Nobody took over in time; the AI may speak with the customer again.',
    declined: 'The handoff was declined; the AI may speak with the customer again.',
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
    'Shadow mode: Baton would have handed this over. Nothing was sent to the customer, nothing was written into the ticket.',
  shadow_offer: () =>
    'Shadow mode: Baton would have offered a person. Nothing was sent to the customer, nothing was written into the ticket.',
  handoff_declined: () => handover.followUp.declined,
  handoff_expired: () => handover.followUp.expired,
  handoff_failed: () =>
    'The handoff failed before anybody came; the AI may speak with the customer again.',
  delivery_waiting: () =>
    'The note and the assignment are not in the ticket yet. Baton tries again.',
  delivery_failed: () =>
    'This handoff could not be written into the ticket. An admin can see why and try it again.',
  handed_over_before: ({ at, quote }) =>
    `A person had this conversation before, until ${at}${quote && `, and wrote ${unstopped(quote)}`}.`,
  delivery_degraded: ({ parts = '' }) => `The helpdesk could not take over: ${parts}.`,
};

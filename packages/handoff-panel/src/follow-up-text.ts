import { copyFor } from './copy/copy-for.ts';

/** A sentence for the note of a ticket in which nobody came, or null where a step needs none. @param locale BCP 47 */
export const followUpText = (state: string, locale: string): string | null => {
  const { followUp } = copyFor(locale).copy.say;
  return state === 'expired' || state === 'declined' ? followUp[state] : null;
};

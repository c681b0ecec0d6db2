import type { RedactedBrief } from '../../schema/brief.ts';
import { wantedTerms } from './wanted-terms.ts';

const MOST_WORDS = 8;
/** What stands where something was hidden. */
const MARK = /\[[^\]]*\]|[•*·…]+/gu;

const withoutMarks = <T extends { text: string } | null>(said: T): T =>
  said && { ...said, text: said.text.replace(MARK, ' ') };

/**
 * A few words to ask a helpdesk's search by, most telling first; empty when there are none. Takes a brief as the strictest
 * tier sees it, so that nothing personal leaves: no names, no addresses, and no numbers at all.
 */
export const searchWords = (brief: RedactedBrief): string => {
  if (brief.tier !== 'restricted') return '';
  const terms = wantedTerms({
    ...brief,
    intent: null,
    want: withoutMarks(brief.want),
    unanswered: withoutMarks(brief.unanswered),
    turns: brief.turns.map(withoutMarks),
  });
  return terms
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)
    .join(' ');
};

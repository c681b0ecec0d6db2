import type { Brief, Quote } from '../schema/brief.ts';
import type { Turn } from '../schema/record.ts';
import { requestOf } from './want.ts';

/** At or under it the customer was not served by what came before. */
const DISPLEASED = -0.2;

const lastRequest = (turns: readonly Turn[]): Quote | null => {
  for (const turn of turns.toReversed()) {
    const quote = requestOf(turn);
    if (quote) return quote;
  }
  return null;
};

const customerRun = (turns: readonly Turn[], end: number): Turn[] => {
  let start = end;
  while (start > 0 && turns[start - 1]?.by !== 'ai' && turns[start - 1]?.by !== 'human') start -= 1;
  return turns.slice(start, end).filter((turn) => turn.by === 'customer');
};

/**
 * The last customer request that got no answer: said after the last answer, or before an answer that did not serve
 * (the customer came back displeased, or the answer was under the confidence limit).
 */
export const findUnanswered = (
  turns: readonly Turn[],
  confidenceLimit: number,
): Brief['unanswered'] => {
  const answered = turns.findLastIndex((turn) => turn.by === 'ai' || turn.by === 'human');
  const after = turns.slice(answered + 1).filter((turn) => turn.by === 'customer');
  const open = lastRequest(after);
  if (open || answered < 0) return open && { ...open, answered: false };
  const answer = turns[answered];
  const displeased = after.some((turn) => turn.sentiment !== null && turn.sentiment <= DISPLEASED);
  const unsure =
    answer?.by === 'ai' && answer.confidence !== null && answer.confidence < confidenceLimit;
  const unserved = displeased || unsure ? lastRequest(customerRun(turns, answered)) : null;
  return unserved && { ...unserved, answered: true };
};

import type { ReconcileFacts, SeenTicket } from './seen-ticket.ts';
import { SOLVED } from './ticket-turns.ts';

/**
 * What is remembered of a ticket after a look at it, for the next look. An older look leaves what is remembered as it is,
 * and of two within one tick of the helpdesk's clock the one that is solved counts as the later.
 */
export const seenAfter = (
  seen: ReconcileFacts['seen'],
  { status: told, answeredBy, updatedAt }: Pick<SeenTicket, 'status' | 'answeredBy' | 'updatedAt'>,
): NonNullable<ReconcileFacts['seen']> => {
  // With the AI, as though it were closed: the next look tells by it whether that is news.
  const status = answeredBy === 'ai' && told !== 'gone' ? 'closed' : told;
  const now = { status, updatedAt };
  if (seen === null) return now;
  const [before, after] = [Date.parse(seen.updatedAt), Date.parse(updatedAt)];
  if (after !== before) return after > before ? now : seen;
  return SOLVED.has(seen.status) && !SOLVED.has(status) ? seen : now;
};

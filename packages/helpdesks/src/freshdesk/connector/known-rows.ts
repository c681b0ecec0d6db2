import { LRUCache } from 'lru-cache';
import type { HeardTicket } from './just-heard.ts';
import type { Conversation, FreshdeskTicket } from './parse.ts';

/** As much of what was said is kept, in characters, and of so many tickets. */
const MOST_CHARACTERS = 20_000_000;
const MOST_TICKETS = 500;
/** No longer than this is it believed that nothing was said, whatever the ticket tells. */
const BELIEVED_MS = 5 * 60_000;
/** What happened in the same second can't be told apart: a ticket has to have been still for a while when it was read. */
const STILL_MS = 60_000;
/** A message and the time of its ticket are the same event. */
const SAME_MS = 2_000;
const LATER_MS = 5_000;
/** How long it is remembered that messages leave the time of their ticket alone. */
const DOUBTED_MS = 24 * 60 * 60_000;

/**
 * What was said in a ticket, for as long as the ticket says that nothing happened in it: so a round over open tickets costs one call for each, not two.
 * Whether messages move the time of their ticket is seen from the account's own tickets: one that did not is enough for a day of reading both.
 */
export interface KnownRows {
  /** Null where they have to be read. */
  of: (seen: FreshdeskTicket) => readonly Conversation[] | null;
  note: (read: HeardTicket) => void;
  /** Something may have happened in it. */
  forget: (ticket: string) => void;
}

const sizeOf = ({ rows }: HeardTicket): number =>
  rows.reduce(
    (sum, { body, body_text: text }) => sum + (body ?? '').length + (text ?? '').length,
    1,
  );

export const knownRows = (now: () => Date): KnownRows => {
  const kept = new LRUCache<string, HeardTicket & { at: number }>({
    max: MOST_TICKETS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: sizeOf,
  });
  let isMoved = false;
  let doubtedUntil = Number.NEGATIVE_INFINITY;

  return {
    of: (seen) => {
      const known = kept.get(seen.id);
      const at = now().getTime();
      if (!known || !isMoved || at < doubtedUntil) return null;
      const age = at - known.at;
      if (age < 0 || age > BELIEVED_MS || known.seen.updated_at !== seen.updated_at) return null;
      return known.at - Date.parse(seen.updated_at) > STILL_MS ? known.rows : null;
    },
    note: ({ seen, rows }) => {
      const at = now().getTime();
      kept.set(seen.id, { seen, rows, at });
      const last = rows.at(-1);
      if (!last) return;
      const later = Date.parse(last.created_at) - Date.parse(seen.updated_at);
      if (Math.abs(later) <= SAME_MS) isMoved = true;
      if (later > LATER_MS) doubtedUntil = at + DOUBTED_MS;
    },
    forget: (ticket) => void kept.delete(ticket),
  };
};

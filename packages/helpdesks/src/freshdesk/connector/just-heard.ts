import { LRUCache } from 'lru-cache';
import type { Conversation, FreshdeskTicket } from './parse.ts';

/** A ticket with what was said in it, as it was read at once. */
export interface HeardTicket {
  seen: FreshdeskTicket;
  rows: readonly Conversation[];
}

/** No older than this is taken for how a ticket stands. */
const FRESH_MS = 1_000;
const MOST = 200;

/**
 * What was read to listen to Freddy, for the look that follows at once in the same work: each serves one look, and none that comes after a write of
 * ours. A limit that the whole account shares makes every reading dear.
 */
export interface JustHeard {
  keep: (heard: HeardTicket) => void;
  take: (ticket: string) => HeardTicket | null;
  forget: (ticket: string) => void;
}

export const justHeard = (now: () => Date): JustHeard => {
  const kept = new LRUCache<string, HeardTicket & { at: number }>({ max: MOST });
  return {
    keep: (heard) => void kept.set(heard.seen.id, { ...heard, at: now().getTime() }),
    take: (ticket) => {
      const heard = kept.get(ticket);
      kept.delete(ticket);
      if (!heard || Math.abs(now().getTime() - heard.at) > FRESH_MS) return null;
      return { seen: heard.seen, rows: heard.rows };
    },
    forget: (ticket) => void kept.delete(ticket),
  };
};

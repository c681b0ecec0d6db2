import { randomBytes } from 'node:crypto';
import type { Tier } from '@baton/handoff-core';
import { LRUCache } from 'lru-cache';

/** Somebody who looks at panels: proven by the host page, never by the browser. */
export type Session = {
  tenant: string;
  /** Who it is, for the ledger; for example `zendesk:123`. */
  viewer: string;
  /** What they saw unmasked when it began; with a helpdesk, that says anew at each look what they see. */
  tier: Tier;
} & (
  | {
      /** Where they work: it is asked what they may see. */
      helpdesk: string;
      /** Who they are there, by its id. */
      user: string;
    }
  | { helpdesk?: never; user?: never }
);

const IDLE_MS = 15 * 60_000;
/**
 * Of somebody whom a helpdesk vouches for at each look: a page out of sight asks for nothing, and who comes back to it after lunch
 * should find the brief, not a word about reloading.
 */
const VOUCHED_IDLE_MS = 2 * 3_600_000;
/** Nobody keeps one for longer, however busy: the host page proves them anew. */
const LONGEST_MS = 12 * 3_600_000;
const MAX_SESSIONS = 50_000;

interface Kept {
  session: Session;
  /** Milliseconds of the clock, as is `lastEnd`. */
  endsAt: number;
  lastEnd: number;
}

const idleOf = ({ helpdesk }: Session): number =>
  helpdesk === undefined ? IDLE_MS : VOUCHED_IDLE_MS;

/**
 * Short sessions of panel pages, kept in this process: opaque, 15 minutes from the last use (two hours where a helpdesk says at
 * each look what they may see) and 12 hours at most.
 */
export class PanelSessions {
  readonly #sessions = new LRUCache<string, Kept>({ max: MAX_SESSIONS });
  readonly #now: () => number;

  /** @param now milliseconds of a clock that never goes back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  mint(session: Session): string {
    const token = `bs_${randomBytes(24).toString('base64url')}`;
    const now = this.#now();
    this.#sessions.set(token, {
      session,
      endsAt: now + idleOf(session),
      lastEnd: now + LONGEST_MS,
    });
    return token;
  }

  /** Asking keeps it no longer. */
  find(token: string): Session | null {
    const kept = this.#sessions.peek(token);
    if (!kept) return null;
    if (this.#now() < kept.endsAt) return kept.session;
    this.#sessions.delete(token);
    return null;
  }

  /** It was used: it lasts another while. */
  keep(token: string): void {
    if (!this.find(token)) return;
    const kept = this.#sessions.get(token);
    if (kept) kept.endsAt = Math.min(this.#now() + idleOf(kept.session), kept.lastEnd);
  }

  /** It is over at once. */
  end(token: string): void {
    this.#sessions.delete(token);
  }
}

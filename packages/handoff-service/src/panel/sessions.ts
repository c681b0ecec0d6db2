import { randomBytes } from 'node:crypto';
import type { Tier } from '@baton/handoff-core';
import { LRUCache } from 'lru-cache';

/** Somebody who looks at panels: proven by the host page, never by the browser. */
export interface Session {
  tenant: string;
  /** Who it is, for the ledger; for example `zendesk:123`. */
  viewer: string;
  tier: Tier;
}

const TTL_MS = 15 * 60_000;
const MAX_SESSIONS = 50_000;

/** Short sessions of panel pages, kept in this process: opaque, 15 minutes from the last use. */
export class PanelSessions {
  readonly #sessions = new LRUCache<string, Session>({
    max: MAX_SESSIONS,
    ttl: TTL_MS,
    updateAgeOnGet: true,
  });

  mint(session: Session): string {
    const token = `bs_${randomBytes(24).toString('base64url')}`;
    this.#sessions.set(token, session);
    return token;
  }

  find(token: string): Session | null {
    return this.#sessions.get(token) ?? null;
  }

  /** Whether it is still good; unlike `find`, asking keeps it no longer. */
  has(token: string): boolean {
    return this.#sessions.has(token);
  }
}

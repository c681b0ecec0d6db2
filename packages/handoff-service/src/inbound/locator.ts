import { LRUCache } from 'lru-cache';
import { ConnectorError } from '../connectors/port.ts';
import type { Connectors } from '../connectors/port.ts';
import type { Resting } from '../reconcile/resting.ts';

/** What was found, or not found, is not asked for again for so long. */
const KEPT_MS = 60_000;
const MOST_KEPT = 10_000;
/** Questions of one helpdesk of a tenant in a minute; what is over is found by the next round over all open tickets. */
const MOST_A_MINUTE = 60;
const MINUTE_MS = 60_000;
const PATIENCE_MS = 5_000;

interface Asked {
  tenant: string;
  helpdesk: string;
  ticket: string;
}

/** What is kept of an answer: LRUCache holds no null. */
interface Found {
  at: number;
  ticket: string | null;
}

/** Under which other reference Baton may know tickets that were hinted at. Strangers cost little, however many come. */
export class Locator {
  readonly #connectors: Connectors;
  readonly #resting: Resting;
  readonly #now: () => number;
  readonly #found = new LRUCache<string, Found>({ max: MOST_KEPT });
  readonly #spent = new LRUCache<string, { since: number; count: number }>({ max: MOST_KEPT });

  /** @param now milliseconds */
  constructor(connectors: Connectors, resting: Resting, now: () => number) {
    this.#connectors = connectors;
    this.#resting = resting;
    this.#now = now;
  }

  /** Whether a helpdesk has more than one name for a ticket, and this one is not known to lead nowhere. */
  mayFind({ tenant, helpdesk, ticket }: Asked): boolean {
    if (!this.#connectors.get(helpdesk)?.locate) return false;
    const kept = this.#kept(`${tenant}\n${helpdesk}\n${ticket}`);
    return kept === null || kept.ticket !== null;
  }

  /** Null when there is no other, or it could not be asked for. */
  async find({ tenant, helpdesk, ticket }: Asked): Promise<string | null> {
    const key = `${tenant}\n${helpdesk}\n${ticket}`;
    const kept = this.#kept(key);
    if (kept) return kept.ticket;
    const connector = this.#connectors.get(helpdesk);
    if (!connector?.locate || this.#resting.has(tenant, helpdesk)) return null;
    if (!this.#spend(`${tenant}\n${helpdesk}`)) return null;
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const found = await connector.locate({ tenant, ticket, signal });
      const other = found === ticket ? null : found;
      this.#found.set(key, { at: this.#now(), ticket: other });
      return other;
    } catch (error) {
      if (error instanceof ConnectorError) this.#resting.failed(tenant, helpdesk, error);
      return null;
    }
  }

  #kept(key: string): Found | null {
    const kept = this.#found.get(key);
    return kept && Math.abs(this.#now() - kept.at) < KEPT_MS ? kept : null;
  }

  #spend(key: string): boolean {
    const at = this.#now();
    const before = this.#spent.get(key);
    const within = before && Math.abs(at - before.since) < MINUTE_MS ? before : null;
    const count = (within?.count ?? 0) + 1;
    this.#spent.set(key, { since: within?.since ?? at, count });
    return count <= MOST_A_MINUTE;
  }
}

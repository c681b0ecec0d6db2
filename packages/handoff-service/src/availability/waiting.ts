import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';

/** A count is read again when it is older. */
const FRESH_MS = 5_000;
const MOST_TENANTS = 1_000;

interface Counted {
  /** By queue; null before the first count. */
  queues: ReadonlyMap<string, number> | null;
  triedAt: number;
  under: boolean;
}

/** How many handoffs wait in a tenant's queues, from memory and some seconds old: nobody waits for the store to count. */
export class Waiting {
  readonly #db: Database;
  readonly #log: Logger;
  readonly #now: () => number;
  readonly #tenants = new LRUCache<string, Counted>({ max: MOST_TENANTS });
  readonly #running = new Set<Promise<void>>();

  constructor(db: Database, log: Logger, now: () => number) {
    this.#db = db;
    this.#log = log;
    this.#now = now;
  }

  /** The latest counts; null while nothing is known. Counts again behind it where they are old. */
  look(tenant: string): ReadonlyMap<string, number> | null {
    const counted = this.#tenants.get(tenant) ?? {
      queues: null,
      triedAt: Number.NEGATIVE_INFINITY,
      under: false,
    };
    this.#tenants.set(tenant, counted);
    if (!counted.under && this.#now() - counted.triedAt >= FRESH_MS) this.#count(tenant, counted);
    return counted.queues;
  }

  /** Has the next look count again, however new the counts are. */
  forget(tenant: string): void {
    const counted = this.#tenants.get(tenant);
    if (counted) counted.triedAt = Number.NEGATIVE_INFINITY;
  }

  /** Resolves when no count is under way any more. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  #count(tenant: string, counted: Counted): void {
    counted.under = true;
    counted.triedAt = this.#now();
    const count = async (): Promise<void> => {
      try {
        const rows = await this.#db.run<{ queue: string; waiting: number }>(
          STATEMENTS.queuesWaiting,
          [tenant],
        );
        counted.queues = new Map(rows.map(({ queue, waiting }) => [queue, waiting]));
      } catch {
        // Routing goes on with what is known; the store's trouble is told where somebody waits for it.
        this.#log.warn('handoffs that wait were not counted');
      } finally {
        counted.under = false;
      }
    };
    const work = count();
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
  }
}

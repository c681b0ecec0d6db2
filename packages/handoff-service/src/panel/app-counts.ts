import { randomUUID } from 'node:crypto';
import { askStore } from '../storage/ask-store.ts';
import { call } from '../storage/call.ts';
import type { Database, Statement } from '../storage/database.ts';

const SHARE: Statement = call('app_counts_share', 8);

/** What a process that says nothing for longer counted is no longer true. */
const FRESH_MS = 20_000;

/** An account of a tenant's helpdesk. */
export interface CountedAccount {
  tenant: string;
  helpdesk: string;
  account: string;
}

/** What one process counted of the requests of an account's app. */
export interface AppCounts {
  /** Requests of the last minute that were no looks for news. */
  others: number;
  /** Who looks on, as numbers of 32 bits that say nothing of anybody. */
  watchers: readonly number[];
}

/** Counts of all processes on one database: the limits of an account's app are not of one of them. */
export class SharedAppCounts {
  readonly #db: Database;
  readonly #leaseClock: (() => Date) | null;
  readonly #process = randomUUID();

  constructor(db: Database, leaseClock: (() => Date) | null) {
    this.#db = db;
    this.#leaseClock = leaseClock;
  }

  /** Says what this process counted, and gives what each other one did. One round trip. @throws Problem `store-unavailable` */
  async share(
    { tenant, helpdesk, account }: CountedAccount,
    { others, watchers }: AppCounts,
  ): Promise<AppCounts[]> {
    return askStore<{ others: number; watchers: number[] }>(this.#db, SHARE, [
      tenant,
      helpdesk,
      account,
      this.#process,
      others,
      watchers,
      FRESH_MS,
      this.#leaseClock?.().toISOString() ?? null,
    ]);
  }
}

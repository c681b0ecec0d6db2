import type { Logger } from 'pino';
import { readClock } from '../ledger/checkpoint-store.ts';
import type { Policies } from '../policy/policies.ts';
import type { Database } from '../storage/database.ts';
import { isUnavailable } from '../storage/database.ts';
import { findableOf } from './findable.ts';
import { maskedBy } from './masked-by.ts';
import { readDue, readMaskedBy, readMasks, saveFindable } from './search-store.ts';
import type { Looked, Place } from './search-store.ts';

/** Conversations looked at in one call. */
const PAGE = 200;
/** Conversations a run at most, so that a large import leaves room for those who wait. */
const MOST = 200;

/**
 * Keeps what search finds up to date, some seconds behind. The first look is at all conversations, later ones at what was
 * written since; several processes may do the same at once.
 */
export class SearchIndexer {
  readonly #db: Database;
  readonly #policies: Policies;
  readonly #log: Logger;
  #running: Promise<number> | null = null;
  #since: Date | null = null;
  #next: Date | null = null;
  #after: Looked | null = null;

  constructor(db: Database, policies: Policies, log: Logger) {
    this.#db = db;
    this.#policies = policies;
    this.#log = log;
  }

  /** Makes the next conversations findable; gives how many. While the store is away it waits where it is. */
  run(): Promise<number> {
    this.#running ??= this.#makeAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #makeAll(): Promise<number> {
    try {
      const made = await this.#look();
      return made + (await this.#remask(MOST - made));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      this.#log.warn({ code }, 'what was said lately can not be searched yet');
      return 0;
    }
  }

  /** Makes anew what was masked by another policy, which nobody finds until then. */
  async #remask(most: number): Promise<number> {
    let made = 0;
    for (const { tenant, maskedBy: by } of await readMasks(this.#db)) {
      const { privacy } = (await this.#policies.of(tenant)).engine.policy;
      if (by === maskedBy(privacy)) continue;
      for (let after: string | undefined = ''; after !== undefined && made < most;) {
        const page = await readMaskedBy(this.#db, tenant, by, after, Math.min(PAGE, most - made));
        for (const place of page) made += await this.#make(place);
        after = page.at(-1)?.conversationId;
      }
    }
    return made;
  }

  async #look(): Promise<number> {
    let made = 0;
    while (made < MOST) {
      this.#next ??= (await readClock(this.#db)).settled;
      const page = await readDue(this.#db, this.#since, this.#after, PAGE);
      for (const due of page.filter((looked) => looked.due)) made += await this.#make(due);
      this.#after = page.at(-1) ?? null;
      if (page.length === PAGE) continue;
      this.#since = this.#next;
      this.#next = null;
      this.#after = null;
      break;
    }
    return made;
  }

  async #make(due: Place): Promise<number> {
    try {
      const { policy } = (await this.#policies.of(due.tenant)).engine;
      const findable = await findableOf(this.#db, due, policy);
      return (await saveFindable(this.#db, due, findable)) ? 1 : 0;
    } catch (error) {
      if (isUnavailable(error)) throw error;
      // One conversation that does not open must not keep the others from being found.
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      this.#log.warn({ code }, 'a conversation can not be searched');
      return 0;
    }
  }
}

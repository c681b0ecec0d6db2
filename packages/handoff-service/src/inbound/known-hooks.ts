import { LRUCache } from 'lru-cache';
import type { Database } from '../storage/database.ts';
import type { SecretHook } from './hook.ts';
import { findHook } from './hook-store.ts';

/** How long a hook that another process removed is still taken here. */
const TRUST_MS = 5_000;
const KEPT = 1_000;

/** A hook and whose it is. */
export interface OwnedHook {
  tenant: string;
  hook: SecretHook;
}

/** Hooks by their addresses, kept for some seconds: helpdesks knock often, and wait for the answer. */
export class KnownHooks {
  readonly #db: Database;
  readonly #now: () => Date;
  readonly #known = new LRUCache<string, { found: OwnedHook; at: number }>({ max: KEPT });

  constructor(db: Database, now: () => Date) {
    this.#db = db;
    this.#now = now;
  }

  /** What is known, else what the store says; `kept` when it was not asked now. */
  async find(
    helpdesk: string,
    hookId: string,
  ): Promise<{ found: OwnedHook | null; kept: boolean }> {
    const known = this.#known.get(`${helpdesk}\n${hookId}`);
    const age = known ? this.#now().getTime() - known.at : TRUST_MS;
    if (known && age >= 0 && age < TRUST_MS) return { found: known.found, kept: true };
    return { found: await this.ask(helpdesk, hookId), kept: false };
  }

  /** What the store says now. Addresses that lead nowhere are not remembered. */
  async ask(helpdesk: string, hookId: string): Promise<OwnedHook | null> {
    const now = this.#now();
    const found = await findHook(this.#db, helpdesk, hookId, now);
    const key = `${helpdesk}\n${hookId}`;
    if (found) this.#known.set(key, { found, at: now.getTime() });
    else this.#known.delete(key);
    return found;
  }

  /** Forgets everything: an admin changed something here. */
  clear(): void {
    this.#known.clear();
  }
}

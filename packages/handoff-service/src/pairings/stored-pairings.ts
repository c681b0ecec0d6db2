import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { Problem } from '../problems/problem.ts';
import type { Database } from '../storage/database.ts';
import type { Pairing, PairingSave, Pairings, Renew } from './pairing.ts';
import {
  deletePairing,
  findPairing,
  keepSteps,
  listPairings,
  readPairing,
  savePairing,
} from './pairing-store.ts';
import { renewSecrets } from './renew-secrets.ts';
import type { PairingStep } from './step.ts';

/** How long an account that another process unpaired is still taken here. */
const TRUST_MS = 5_000;
const KEPT = 1_000;

/** Pairings in the store, with what is asked often kept for some seconds. */
export class StoredPairings implements Pairings {
  readonly #db: Database;
  readonly #now: () => Date;
  readonly #leaseClock: (() => Date) | null;
  readonly #found = new LRUCache<string, { pairing: Pairing; at: number }>({ max: KEPT });
  /** By helpdesk; only of those somebody asked for. */
  readonly #tenants = new Map<string, readonly string[]>();

  constructor(db: Database, now: () => Date, leaseClock: (() => Date) | null) {
    this.#db = db;
    this.#now = now;
    this.#leaseClock = leaseClock;
  }

  of(tenant: string, helpdesk: string): Promise<Pairing | null> {
    return readPairing(this.#db, tenant, helpdesk);
  }

  async find(helpdesk: string, account: string): Promise<Pairing | null> {
    const key = `${helpdesk}\n${account}`;
    const now = this.#now().getTime();
    const known = this.#found.get(key);
    const age = known ? now - known.at : TRUST_MS;
    if (known && age >= 0 && age < TRUST_MS) return known.pairing;
    const pairing = await findPairing(this.#db, helpdesk, account);
    // Accounts of nobody are not remembered: whoever asks may ask for any.
    if (pairing) this.#found.set(key, { pairing, at: now });
    return pairing;
  }

  async list(helpdesk: string): Promise<readonly { tenant: string; account: string }[]> {
    const all = await listPairings(this.#db, helpdesk);
    this.#tenants.set(
      helpdesk,
      all.map(({ tenant }) => tenant),
    );
    return all;
  }

  tenants(helpdesk: string): readonly string[] {
    const known = this.#tenants.get(helpdesk);
    if (!known) this.#tenants.set(helpdesk, []);
    return known ?? [];
  }

  /** Looks who is paired by now: other processes pair, too. */
  async refresh(): Promise<void> {
    for (const helpdesk of this.#tenants.keys()) await this.list(helpdesk);
  }

  async save(pairing: PairingSave, seen: number | null): Promise<Pairing> {
    if (seen === null && pairing.secrets === null)
      throw new TypeError('a first pairing needs secrets');
    const saved = await savePairing(this.#db, pairing, seen, this.#now());
    if (saved === 'taken') throw new Problem('account-taken');
    if (saved === 'stale') throw new Problem('pairing-changed');
    this.#found.clear();
    await this.list(pairing.helpdesk);
    return saved;
  }

  renew(
    tenant: string,
    helpdesk: string,
    isDone: (secrets: Pairing['secrets']) => boolean,
    renew: Renew,
  ): Promise<Pairing | null> {
    const world = { db: this.#db, leaseClock: this.#leaseClock, pause };
    return renewSecrets(world, { tenant, helpdesk }, isDone, renew);
  }

  checked(pairing: Pairing, steps: readonly PairingStep[]): Promise<string[]> {
    return keepSteps(this.#db, pairing, steps, this.#now());
  }

  async remove(tenant: string, helpdesk: string): Promise<boolean> {
    const removed = await deletePairing(this.#db, tenant, helpdesk);
    this.#found.clear();
    await this.list(helpdesk);
    return removed;
  }
}

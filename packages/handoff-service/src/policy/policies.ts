import { Policy } from '@baton/handoff-core';
import type { PolicyInput } from '@baton/handoff-core';
import { createEngine } from '@baton/handoff-engine';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { Problem } from '../problems/problem.ts';
import type { Database } from '../storage/database.ts';
import { storeProblem } from '../storage/store-problem.ts';
import { newerPolicy, savePolicy } from './policy-store.ts';
import type { PolicySave, SavedPolicy } from './policy-store.ts';
import type { TenantPolicy } from './tenant-policy.ts';

/** How long a policy is trusted before the store is asked again: what another process saved counts after this at the latest. */
const TRUST_MS = 2_000;

/** Compiled policies kept in memory at most. */
const KEPT = 1_000;

/** Saves that expect nothing try again when another one was faster. */
const MAX_ATTEMPTS = 5;

interface Known {
  policy: TenantPolicy;
  checkedAt: number;
}

/** Milliseconds of a monotonic clock. */
const clock = (): number => performance.now();

/** Whether a policy of whatever shape asks for shadow mode. */
const watches = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'shadow' in input && input.shadow === true;

/** The policies in force, compiled once and kept: to ingest, one costs a look into a map. */
export class Policies {
  readonly #db: Database;
  readonly #log: Logger;
  readonly #now: () => number;
  readonly #unsaved: TenantPolicy;
  readonly #known = new LRUCache<string, Known>({ max: KEPT });
  readonly #asked = new Map<string, Promise<TenantPolicy>>();

  /**
   * @param unsaved in force for tenants that saved none
   * @param now milliseconds, for how long a policy is trusted
   */
  constructor(db: Database, log: Logger, unsaved: PolicyInput, now: () => number) {
    this.#db = db;
    this.#log = log;
    this.#now = now;
    this.#unsaved = {
      version: 0,
      savedAt: null,
      savedBy: null,
      note: null,
      input: unsaved,
      engine: createEngine(Policy.parse(unsaved), { clock }),
    };
  }

  /** What decides for a tenant now; a promise only when the store has to be asked. @throws Problem `store-unavailable` */
  of(tenant: string): TenantPolicy | Promise<TenantPolicy> {
    const known = this.#known.get(tenant);
    if (known) {
      const age = this.#now() - known.checkedAt;
      if (age >= 0 && age < TRUST_MS) return known.policy;
    }
    return this.latest(tenant);
  }

  /** The same, certain to be what the store says now. */
  latest(tenant: string): Promise<TenantPolicy> {
    const asked = this.#asked.get(tenant);
    if (asked) return asked;
    const asking = this.#ask(tenant).finally(() => this.#asked.delete(tenant));
    this.#asked.set(tenant, asking);
    return asking;
  }

  /** Saves a checked policy; it decides from the next request on. @throws Problem `version-conflict` */
  async save(tenant: string, save: PolicySave): Promise<TenantPolicy> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const version = await savePolicy(this.#db, tenant, save);
      if (version !== null)
        return this.#keep(
          tenant,
          this.#compile(tenant, {
            version,
            savedAt: save.at,
            savedBy: save.by,
            note: save.note,
            input: save.input,
          }),
        );
      if (save.expected !== null) break;
    }
    throw new Problem('version-conflict');
  }

  async #ask(tenant: string): Promise<TenantPolicy> {
    const known = this.#known.get(tenant)?.policy ?? this.#unsaved;
    const newer = await newerPolicy(this.#db, tenant, known.version).catch((error: unknown) => {
      throw storeProblem(error);
    });
    return this.#keep(tenant, newer ? this.#compile(tenant, newer) : known);
  }

  /** What was saved while the store was asked is newer than its answer. */
  #keep(tenant: string, policy: TenantPolicy): TenantPolicy {
    const known = this.#known.get(tenant);
    const latest = known && known.policy.version > policy.version ? known.policy : policy;
    this.#known.set(tenant, { policy: latest, checkedAt: this.#now() });
    return latest;
  }

  #compile(tenant: string, saved: SavedPolicy): TenantPolicy {
    const parsed = Policy.safeParse(saved.input);
    // Checked when it was saved; only a Baton with another idea of a policy gets here.
    if (!parsed.success)
      this.#log.error(
        { tenant, version: saved.version, faults: parsed.error.issues.map(({ path }) => path) },
        'a saved policy is not one this version knows: the default decides until it is saved anew',
      );
    // Whoever only watched must not find their agents acting because of a fault.
    const policy = parsed.success
      ? parsed.data
      : { ...this.#unsaved.engine.policy, ...(watches(saved.input) && { shadow: true }) };
    return {
      ...saved,
      engine: createEngine({ ...policy, version: String(saved.version) }, { clock }),
    };
  }
}

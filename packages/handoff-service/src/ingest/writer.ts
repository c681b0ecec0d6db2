import { LRUCache } from 'lru-cache';
import type { Database } from '../storage/database.ts';
import { isUnavailable } from '../storage/database.ts';
import { storeProblem } from '../storage/store-problem.ts';
import { Problem } from '../problems/problem.ts';
import { findEvents, loadHeads, writePlans } from './ingest-store.ts';
import type { KnownEvent, WriteStatus } from './ingest-store.ts';
import type { Tell } from '../live/change.ts';
import { MicroBatcher } from './micro-batcher.ts';
import type { Head, Plan } from './plan.ts';
import { UNKNOWN_SURROUNDINGS } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** A change of one conversation, computed from its head; it may be computed again when somebody else was faster. */
export interface Change<Value> {
  conversationId: string;
  /** Event ids that may be stored already. */
  eventIds: readonly string[];
  make: (
    head: Head | null,
    known: readonly KnownEvent[],
  ) => { plan: Plan | null; head: Head } & Value;
}

type Made = { plan: Plan | null; head: Head };

const MAX_ATTEMPTS = 6;
const CACHED_HEADS = 20_000;

/**
 * Writes changes of conversations: one round trip for all that wait, acknowledged after commit.
 * Heads are kept in memory and trusted only as far as the version check in SQL confirms them,
 * so that several processes may write to one database.
 */
export class ConversationWriter {
  readonly surroundings: Surroundings;
  /** Told after a commit that left something to deliver. Must be quick and must not throw. */
  onEffects: () => void = () => undefined;
  /** Waited for after a commit by which a person is done with a handoff. Must not throw. */
  onResolved: (
    tenant: string,
    where: { conversationId: string; handoffId: string },
  ) => Promise<void> = () => Promise.resolve();
  readonly #db: Database;
  readonly #heads = new LRUCache<string, Head>({ max: CACHED_HEADS });
  readonly #batcher: MicroBatcher<Change<object>, Made>;
  readonly #tell: Tell;

  /**
   * @param tell told of every conversation that was written, after its commit
   * @param surroundings what handoffs depend on beside their conversation
   * @param patience how many times longer than usual changes may wait
   */
  constructor(
    db: Database,
    tell: Tell = () => undefined,
    surroundings: Surroundings = UNKNOWN_SURROUNDINGS,
    patience = 1,
  ) {
    this.#db = db;
    this.surroundings = surroundings;
    this.#tell = tell;
    this.#batcher = new MicroBatcher((tenant, changes) => this.#runBatch(tenant, changes), {
      size: 64,
      inFlight: 2,
      waiting: 4_096,
      // Behind a batch that got no answer from the store, nobody waits for the next one to get none either.
      patienceMs: 5_000 * patience,
    });
  }

  /** @throws Problem; nothing of the change is stored then */
  async write<Value extends object>(
    tenant: string,
    change: Change<Value>,
  ): Promise<{ head: Head } & Value> {
    const { conversationId } = change;
    const made = await this.#batcher.add(tenant, conversationId, change);
    const resolved = made.plan?.moves.find(({ state }) => state === 'resolved');
    if (resolved) await this.onResolved(tenant, { conversationId, handoffId: resolved.id });
    return made as unknown as { head: Head } & Value;
  }

  /** It was written past this writer, up to this version where it is known: what open panels show of it changed. */
  written(tenant: string, conversationId: string, version = Number.MAX_SAFE_INTEGER): void {
    this.forget(tenant, conversationId);
    this.#tell({ tenant, conversationId, version, ticket: null });
  }

  /** Takes what is remembered of a conversation out of memory: it was changed past this writer. */
  forget(tenant: string, conversationId: string): void {
    this.#heads.delete(keyOf(tenant, conversationId));
  }

  async #runBatch(
    tenant: string,
    changes: Change<object>[],
  ): Promise<PromiseSettledResult<Made>[]> {
    const settled: (PromiseSettledResult<Made> | undefined)[] = changes.map(() => undefined);
    const made = new Map<number, Made & { plan: Plan }>();
    try {
      await this.#load(
        tenant,
        changes.map(({ conversationId }) => conversationId),
      );
      changes.forEach((change, index) => {
        const outcome = this.#tryMake(tenant, change);
        if (outcome === 'ask') return;
        if (outcome.status === 'rejected' || outcome.value.plan === null) settled[index] = outcome;
        else made.set(index, { ...outcome.value, plan: outcome.value.plan });
      });
      const statuses =
        made.size > 0
          ? await writePlans(
              this.#db,
              tenant,
              [...made.values()].map(({ plan }) => plan),
            )
          : new Map<string, WriteStatus>();
      for (const [index, value] of made) {
        if (statuses.get(value.plan.conversationId) !== 'ok') continue;
        this.#keep(tenant, value.plan);
        settled[index] = { status: 'fulfilled', value };
      }
    } catch (error) {
      // One poisonous row fails the whole statement; alone, everybody else succeeds.
      if (changes.length === 1 || isUnavailable(error)) {
        for (const { conversationId } of changes) this.#heads.delete(keyOf(tenant, conversationId));
        return changes.map(
          (_, index) => settled[index] ?? { status: 'rejected', reason: storeProblem(error) },
        );
      }
    }
    return Promise.all(
      changes.map(async (change, index) => settled[index] ?? this.#runAlone(tenant, change)),
    );
  }

  /** `ask`: what looks wrong may be a repeat of what is stored, or the head may be old; the store has to be asked first. */
  #tryMake(tenant: string, change: Change<object>): PromiseSettledResult<Made> | 'ask' {
    const head = this.#heads.get(keyOf(tenant, change.conversationId)) ?? null;
    try {
      const value = change.make(head, []);
      // only what is stored can say that there is nothing to do
      return head && value.plan === null ? 'ask' : { status: 'fulfilled', value };
    } catch (error) {
      if (head) return 'ask';
      return { status: 'rejected', reason: storeProblem(error) };
    }
  }

  /** The slow way: fresh head, known events looked up, tried again when another writer was faster. */
  async #runAlone(tenant: string, change: Change<object>): Promise<PromiseSettledResult<Made>> {
    const key = keyOf(tenant, change.conversationId);
    try {
      for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
        this.#heads.delete(key);
        const [heads, known] = await Promise.all([
          loadHeads(this.#db, tenant, [change.conversationId]),
          findEvents(this.#db, tenant, change.conversationId, change.eventIds),
        ]);
        const value = change.make(heads.get(change.conversationId) ?? null, known);
        if (value.plan === null) return { status: 'fulfilled', value };
        const statuses = await writePlans(this.#db, tenant, [value.plan]);
        if (statuses.get(change.conversationId) === 'ok') {
          this.#keep(tenant, value.plan);
          return { status: 'fulfilled', value };
        }
      }
      return { status: 'rejected', reason: new Problem('busy', { retryAfter: 1 }) };
    } catch (error) {
      return { status: 'rejected', reason: storeProblem(error) };
    }
  }

  #keep(tenant: string, { conversationId, head, effects }: Plan): void {
    if (effects.length > 0) this.onEffects();
    this.#heads.set(keyOf(tenant, conversationId), head);
    const ticket = head.state.facts.ticket ?? null;
    this.#tell({ tenant, conversationId, version: head.version, ticket });
  }

  async #load(tenant: string, ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.#heads.has(keyOf(tenant, id)));
    if (missing.length === 0) return;
    for (const [id, head] of await loadHeads(this.#db, tenant, missing))
      this.#heads.set(keyOf(tenant, id), head);
  }
}

const keyOf = (tenant: string, conversationId: string): string => `${tenant}\n${conversationId}`;

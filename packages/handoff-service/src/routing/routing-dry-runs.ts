import type { Arrangement, ConversationState, Policy, Routed } from '@baton/handoff-core';
import { createEngine } from '@baton/handoff-engine';
import type { Engine } from '@baton/handoff-engine';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { readHistory } from '../policy/history.ts';
import { Problem } from '../problems/problem.ts';
import type { Database } from '../storage/database.ts';
import { pastHandoffs } from './past-handoffs.ts';
import type { PastHandoff } from './past-handoffs.ts';
import { statesAt } from './states-at.ts';

/** Milliseconds one dry run may take in all, and work at a stretch before others get their turn. */
const BUDGET_MS = 15_000;
const STRETCH_MS = 8;
/** Handoffs that would go elsewhere and are told at most. */
const TOLD = 100;

/** A handoff that would go elsewhere. */
interface Rerouted {
  handoffId: string;
  conversationId: string;
  requestedAt: string;
  /** Where it went, with all that was known then. */
  went: string;
  from: { queue: string; because: string | null };
  to: Routed;
  /** What could be said to the customer, by opening hours alone. */
  arrangement: Arrangement;
}

/** Where handoffs that took place would go. */
export interface RoutingDryRun {
  handoffs: number;
  /** False when the time was up before all were looked at. */
  complete: boolean;
  changed: number;
  /** Every queue that has one before or after, most before first. */
  queues: { queue: string; before: number; after: number }[];
  /** The first 100 of those that change, latest first. */
  changes: Rerouted[];
}

/** Tries routes on handoffs that took place: at the hours of then, and as if nobody had said who was there. */
export class RoutingDryRuns {
  readonly #db: Database;
  readonly #clock: () => number;
  #running = false;

  /** @param clock milliseconds of a monotonic clock */
  constructor(db: Database, clock: () => number) {
    this.#db = db;
    this.#clock = clock;
  }

  /**
   * @param proposed a checked policy; null compares the one in force with where the handoffs went
   * @param limit the latest so many handoffs
   * @throws Problem `dry-run-busy` while another one is under way
   */
  async run(
    tenant: string,
    inForce: Policy,
    proposed: Policy | null,
    limit: number,
  ): Promise<RoutingDryRun> {
    if (this.#running) throw new Problem('dry-run-busy', { retryAfter: 5 });
    this.#running = true;
    try {
      const current = createEngine(inForce);
      return await this.#run(tenant, current, proposed && createEngine(proposed), limit);
    } finally {
      this.#running = false;
    }
  }

  async #run(
    tenant: string,
    current: Engine,
    proposed: Engine | null,
    limit: number,
  ): Promise<RoutingDryRun> {
    const until = this.#clock() + BUDGET_MS;
    const tally = new Map<string, { before: number; after: number }>();
    const done: RoutingDryRun = {
      handoffs: 0,
      complete: true,
      changed: 0,
      queues: [],
      changes: [],
    };
    const past = await pastHandoffs(this.#db, tenant, limit);
    for (const [conversationId, handoffs] of Map.groupBy(past, (each) => each.conversationId)) {
      if (this.#clock() > until) {
        done.complete = false;
        break;
      }
      const states = await this.#statesOf(tenant, conversationId, handoffs, current);
      for (const handoff of handoffs) {
        const state = states.get(handoff.decision.eventId);
        if (state) compare(done, tally, handoff, state, current, proposed);
      }
    }
    done.changes = done.changes
      .toSorted((a, b) => b.requestedAt.localeCompare(a.requestedAt))
      .slice(0, TOLD);
    done.queues = [...tally]
      .map(([queue, counts]) => ({ queue, ...counts }))
      .toSorted((a, b) => b.before - a.before || a.queue.localeCompare(b.queue));
    return done;
  }

  async #statesOf(
    tenant: string,
    conversationId: string,
    handoffs: readonly PastHandoff[],
    engine: Engine,
  ): Promise<Map<string, ConversationState>> {
    const history = await readHistory(this.#db, tenant, conversationId);
    let stretch = this.#clock() + STRETCH_MS;
    return statesAt(
      history,
      new Set(handoffs.map(({ decision }) => decision.eventId)),
      engine,
      async () => {
        if (this.#clock() < stretch) return;
        await yieldToOthers();
        stretch = this.#clock() + STRETCH_MS;
      },
    );
  }
}

const compare = (
  done: RoutingDryRun,
  tally: Map<string, { before: number; after: number }>,
  handoff: PastHandoff,
  state: ConversationState,
  current: Engine,
  proposed: Engine | null,
): void => {
  const then = { ...state, episode: handoff.episode };
  const situation = { now: handoff.requestedAt, queues: new Map() };
  const inForce = current.route(handoff.decision, then, situation);
  const from = proposed ? inForce.routed : { queue: handoff.queue, because: handoff.because };
  const { routed, arrangement } = proposed?.route(handoff.decision, then, situation) ?? inForce;
  done.handoffs += 1;
  for (const [queue, side] of [
    [from.queue, 'before'],
    [routed.queue, 'after'],
  ] as const) {
    const counts = tally.get(queue) ?? { before: 0, after: 0 };
    counts[side] += 1;
    tally.set(queue, counts);
  }
  if (from.queue === routed.queue) return;
  done.changed += 1;
  done.changes.push({
    handoffId: handoff.id,
    conversationId: handoff.conversationId,
    requestedAt: handoff.requestedAt,
    went: handoff.queue,
    from: { queue: from.queue, because: from.because },
    to: routed,
    arrangement,
  });
};

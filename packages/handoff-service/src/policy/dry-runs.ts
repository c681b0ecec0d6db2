import type { Outcome, Policy } from '@baton/handoff-core';
import { createEngine } from '@baton/handoff-engine';
import type { Engine } from '@baton/handoff-engine';
import { setImmediate as breathe } from 'node:timers/promises';
import { Problem } from '../problems/problem.ts';
import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { readHistory } from './history.ts';
import { Replay } from './replay.ts';
import type { Reached } from './replay.ts';

/** Milliseconds one dry run may take in all, and work at a stretch before others get their turn. */
const BUDGET_MS = 15_000;
const STRETCH_MS = 8;

/** Changed conversations that are told at most. */
const TOLD = 100;

/** How many conversations came to what, at most. */
type Tally = Record<Outcome, number>;

/** A conversation that would come to something else, or sooner or later. */
interface Change {
  conversationId: string;
  from: Outcome;
  /** Turn at which it came to that; null when nothing was decided. */
  fromTurn: number | null;
  to: Outcome;
  turn: number | null;
  /** Reason codes of what it would come to. */
  reasons: string[];
}

/** What a policy would have done to conversations that took place, beside the one in force. */
export interface DryRun {
  conversations: number;
  /** False when the time was up before all were replayed. */
  complete: boolean;
  before: Tally;
  after: Tally;
  changed: number;
  /** The first 100 of them, latest conversation first. */
  changes: Change[];
  /** For each rule of the proposed policy: events at which it holds, and at which it could not be evaluated. */
  rules: { id: string; holds: number; fails: number }[];
}

const emptyTally = (): Tally => ({ continue: 0, offer: 0, escalate: 0 });

const differs = (a: Reached, b: Reached): boolean => a.outcome !== b.outcome || a.turn !== b.turn;

/** Replays stored conversations, one run at a time, in short stretches between other work. */
export class DryRuns {
  readonly #db: Database;
  readonly #clock: () => number;
  #running = false;

  /** @param clock milliseconds of a monotonic clock */
  constructor(db: Database, clock: () => number) {
    this.#db = db;
    this.#clock = clock;
  }

  /**
   * @param proposed a checked policy
   * @param conversations the latest so many
   * @throws Problem `dry-run-busy` while another one is under way
   */
  async run(
    tenant: string,
    inForce: Policy,
    proposed: Policy,
    conversations: number,
  ): Promise<DryRun> {
    if (this.#running) throw new Problem('dry-run-busy', { retryAfter: 5 });
    this.#running = true;
    try {
      return await this.#run(
        tenant,
        createEngine({ ...inForce, shadow: false }),
        proposed,
        conversations,
      );
    } finally {
      this.#running = false;
    }
  }

  async #run(
    tenant: string,
    current: Engine,
    proposed: Policy,
    conversations: number,
  ): Promise<DryRun> {
    const held = new Map(proposed.rules.map(({ id }) => [id, 0]));
    const engine = createEngine(
      { ...proposed, shadow: false },
      {
        onRule: (id) => held.set(id, (held.get(id) ?? 0) + 1),
      },
    );
    const until = this.#clock() + BUDGET_MS;
    const done: DryRun = {
      conversations: 0,
      complete: true,
      before: emptyTally(),
      after: emptyTally(),
      changed: 0,
      changes: [],
      rules: [],
    };
    const ids = await this.#db.run<{ conversation_id: string }>(STATEMENTS.conversationsLatest, [
      tenant,
      conversations,
    ]);
    for (const { conversation_id: id } of ids) {
      const pair = await this.#replay(tenant, id, [new Replay(current), new Replay(engine)], until);
      if (!pair) {
        done.complete = false;
        break;
      }
      count(done, id, pair);
    }
    done.rules = proposed.rules.map(({ id }) => ({
      id,
      holds: held.get(id) ?? 0,
      fails: engine.ruleTrouble.get(id)?.times ?? 0,
    }));
    return done;
  }

  /** Both replayed to the end, the policy in force first; null when the time is up. */
  async #replay(
    tenant: string,
    id: string,
    replays: [Replay, Replay],
    until: number,
  ): Promise<[Reached, Reached] | null> {
    const history = await readHistory(this.#db, tenant, id);
    let stretch = this.#clock() + STRETCH_MS;
    for (const happening of history) {
      const { called } = replays[0];
      for (const replay of replays) replay.step(happening, called);
      const now = this.#clock();
      if (now > until) return null;
      if (now < stretch) continue;
      await breathe();
      stretch = this.#clock() + STRETCH_MS;
    }
    return this.#clock() > until ? null : [replays[0].reached, replays[1].reached];
  }
}

const count = (done: DryRun, conversationId: string, [from, to]: [Reached, Reached]): void => {
  done.conversations += 1;
  done.before[from.outcome] += 1;
  done.after[to.outcome] += 1;
  if (!differs(from, to)) return;
  done.changed += 1;
  if (done.changes.length < TOLD)
    done.changes.push({
      conversationId,
      from: from.outcome,
      fromTurn: from.turn,
      to: to.outcome,
      turn: to.turn,
      reasons: to.reasons,
    });
};

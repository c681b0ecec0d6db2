import { Policy, initialState } from '@baton/handoff-core';
import type { ConversationState, StoredEvent } from '@baton/handoff-core';
import { createEngine } from '@baton/handoff-engine';
import type { Engine } from '@baton/handoff-engine';

const REPEATS = 400;
const ROUNDS = 9;

const turn = (n: number): StoredEvent => ({
  v: 1,
  id: `e${n}`,
  seq: n,
  type: 'turn',
  at: new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString(),
  by: n % 2 === 0 ? 'ai' : 'customer',
  text: `Turn ${n}: could you look at order ${4_000 + n} again, item ${n * 7} is still not what I expected to get`,
  ...(n % 2 === 0 && { confidence: 0.8 }),
});

const step = (engine: Engine, state: ConversationState, event: StoredEvent): ConversationState =>
  engine.advance(state, engine.prepare(event, state)).state;

const costAt = (engine: Engine, state: ConversationState, turns: number): number => {
  const began = performance.now();
  for (let n = 0; n < REPEATS; n += 1) step(engine, state, turn(turns + 1 + (n % 2)));
  return ((performance.now() - began) / REPEATS) * 1_000;
};

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** What one turn costs after so many turns, and the state then. */
export type TurnCost = { readonly micros: number; readonly state: ConversationState };

/** Median microseconds of one turn, detection to decision, early and late in a conversation, in alternating rounds. */
export function turnCost(turns: { early: number; late: number }): {
  early: TurnCost;
  late: TurnCost;
} {
  const engine = createEngine(Policy.parse({}));
  let state = initialState();
  let young = state;
  for (let n = 1; n <= turns.late; n += 1) {
    state = step(engine, state, turn(n));
    if (n === turns.early) young = state;
  }
  const early: number[] = [];
  const late: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    early.push(costAt(engine, young, turns.early));
    late.push(costAt(engine, state, turns.late));
  }
  return {
    early: { micros: middle(early), state: young },
    late: { micros: middle(late), state },
  };
}

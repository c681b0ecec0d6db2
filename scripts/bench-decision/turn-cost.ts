import { Policy, initialState } from '@baton/handoff-core';
import type { ConversationState, StoredEvent } from '@baton/handoff-core';
import { createEngine } from '@baton/handoff-engine';
import type { Engine } from '@baton/handoff-engine';

const REPEATS = 400;
const ROUNDS = 9;
const SHORT = 10;
const LONG = 500;

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

/** Median microseconds of one turn late and early in a conversation, in alternating rounds. */
export function turnCost(): { short: number; long: number } {
  const engine = createEngine(Policy.parse({}));
  let state = initialState();
  let early = state;
  for (let n = 1; n <= LONG; n += 1) {
    state = step(engine, state, turn(n));
    if (n === SHORT) early = state;
  }
  const short: number[] = [];
  const long: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    short.push(costAt(engine, early, SHORT));
    long.push(costAt(engine, state, LONG));
  }
  return { short: middle(short), long: middle(long) };
}

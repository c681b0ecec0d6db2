import { Policy, advance, initialState } from '@baton/handoff-core';
import type { ConversationState, StoredEvent } from '@baton/handoff-core';
import { median } from './load.ts';
import type { Measurement } from './measurement.ts';

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

/** Median microseconds of one `advance` after `turns` turns. */
const costAt = (state: ConversationState, turns: number, policy: Policy): number => {
  const events = Array.from({ length: REPEATS }, (_, index) => turn(turns + 1 + (index % 2)));
  const started = performance.now();
  for (const event of events) advance(state, event, policy);
  return ((performance.now() - started) / REPEATS) * 1_000;
};

/** Folding and deciding one turn must cost the same however long the conversation is. */
export const benchFold = (): Measurement[] => {
  const policy = Policy.parse({});
  const states = new Map<number, ConversationState>();
  let state = initialState();
  for (let n = 1; n <= 1_000; n += 1) {
    state = advance(state, turn(n), policy).state;
    if (n === 10 || n === 1_000) states.set(n, state);
  }
  const short = states.get(10) ?? state;
  const costs: Record<'short' | 'long', number[]> = { short: [], long: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    costs.short.push(costAt(short, 10, policy));
    costs.long.push(costAt(state, 1_000, policy));
  }
  const ratio = median(costs.long) / median(costs.short);
  return [
    {
      name: 'fold and decide one turn, at turn 1,000 against turn 10',
      ratio,
      target: 'at most 1.5',
      ok: ratio <= 1.5,
      detail: `${median(costs.long).toFixed(0)} against ${median(costs.short).toFixed(0)} µs; state ${JSON.stringify(state).length} against ${JSON.stringify(short).length} characters`,
    },
  ];
};

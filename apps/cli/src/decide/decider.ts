import type { Advanced, ConversationState, Policy, StoredEvent } from '@baton/handoff-core';
import { createEngine } from '@baton/handoff-engine';
import type { Engine } from '@baton/handoff-engine';

/** Folds one event in and decides at it, its language detected first. */
export interface Decider {
  decide: (state: ConversationState, event: StoredEvent) => Advanced;
  ruleTrouble: Engine['ruleTrouble'];
}

const TENTH = 10;

/** Decides by a policy. With a clock (milliseconds) decisions tell the time of all of it, detection included. */
export function createDecider(policy: Policy, clock?: () => number): Decider {
  const engine = createEngine({ ...policy, shadow: false }, clock ? { clock } : {});
  const { ruleTrouble } = engine;
  const decide = (state: ConversationState, event: StoredEvent): Advanced =>
    engine.advance(state, engine.prepare(event, state));
  if (!clock) return { decide, ruleTrouble };
  return {
    decide: (state, event) => {
      const start = clock();
      const advanced = decide(state, event);
      const micros = Math.round((clock() - start) * 1_000 * TENTH) / TENTH;
      const { decision } = advanced;
      return { ...advanced, decision: decision && { ...decision, micros } };
    },
    ruleTrouble,
  };
}

import type { Measure } from './moment.ts';
import { signal, strengthAt } from './signal.ts';

/** Turns in this episode; fires at the policy's limit. */
export const turnLimit: Measure = ({ state, policy }) => {
  const turns = state.turns - state.memory.since;
  return signal('turn_limit', {
    strength: turns > 0 ? strengthAt(turns, 0, policy.turnLimit, policy.turnLimit * 2) : 0,
    value: turns,
    threshold: policy.turnLimit,
    fired: turns >= policy.turnLimit,
  });
};

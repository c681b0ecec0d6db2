import type { Measure } from './moment.ts';
import { signal, strengthAt, turnEvidence } from './signal.ts';

/** How many times in a row the customer said before what the latest request says. */
export const customerRepeats: Measure = ({ state, policy }) => {
  const threshold = policy.repetition.times;
  const latest = state.memory.requests.at(-1);
  const times = latest?.times ?? 0;
  return signal('customer_repeats', {
    strength: times > 0 ? strengthAt(times, 0, threshold, threshold + 2) : 0,
    value: times,
    threshold,
    fired: times >= threshold,
    evidence: times > 0 ? turnEvidence(latest?.like, latest?.id) : [],
  });
};

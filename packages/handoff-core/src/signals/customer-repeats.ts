import type { Measure } from './moment.ts';
import { repeatsOfLatest } from './repeats.ts';
import { signal, strengthAt, turnEvidence } from './signal.ts';

/** How many of the customer's last requests say the same as the latest one. */
export const customerRepeats: Measure = ({ state, policy }) => {
  const { similarity, times: threshold } = policy.repetition;
  const { times, ids } = repeatsOfLatest(state.memory.requests, similarity);
  return signal('customer_repeats', {
    strength: times > 0 ? strengthAt(times, 0, threshold, threshold + 2) : 0,
    value: times,
    threshold,
    fired: times >= threshold,
    evidence: turnEvidence(...ids),
  });
};

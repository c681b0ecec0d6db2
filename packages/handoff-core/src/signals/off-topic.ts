import type { Measure } from './moment.ts';
import { signal, strengthAt, turnEvidence } from './signal.ts';

/** Customer turns in a row that want what is none of support's business: poems, homework, the model's instructions. */
export const offTopic: Measure = ({ state, policy }) => {
  const { times, id } = state.memory.offTopic;
  const threshold = policy.offTopic.times;
  return signal('off_topic', {
    strength: times > 0 ? strengthAt(times, 0, threshold, threshold + 2) : 0,
    value: times,
    threshold,
    fired: times >= threshold,
    evidence: times > 0 ? turnEvidence(id) : [],
  });
};

import type { Measure } from './moment.ts';
import { signal, strengthAt, turnEvidence } from './signal.ts';

/** How many times in a row the AI gave the latest answer before. */
export const answerRepeats: Measure = ({ state, policy }) => {
  const threshold = policy.repetition.times;
  const latest = state.memory.answers.at(-1);
  const times = latest?.times ?? 0;
  return signal('answer_repeats', {
    strength: times > 0 ? strengthAt(times, 0, threshold, threshold + 2) : 0,
    value: times,
    threshold,
    fired: times >= threshold,
    evidence: times > 0 ? turnEvidence(latest?.like, latest?.id) : [],
  });
};

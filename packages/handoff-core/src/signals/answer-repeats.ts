import type { Measure } from './moment.ts';
import { repeatsOfLatest } from './repeats.ts';
import { signal, strengthAt, turnEvidence } from './signal.ts';

/** Answers share set phrases, so they must be more alike than requests to count as the same. */
const stricter = (similarity: number): number => similarity + (1 - similarity) / 2;

/** How many of the AI's last answers say the same as the latest one. */
export const answerRepeats: Measure = ({ state, policy }) => {
  const { similarity, times: threshold } = policy.repetition;
  const { times, ids } = repeatsOfLatest(state.memory.answers, stricter(similarity));
  return signal('answer_repeats', {
    strength: times > 0 ? strengthAt(times, 0, threshold, threshold + 2) : 0,
    value: times,
    threshold,
    fired: times >= threshold,
    evidence: turnEvidence(...ids),
  });
};

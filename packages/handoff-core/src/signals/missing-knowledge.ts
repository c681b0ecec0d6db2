import type { Measure } from './moment.ts';
import { signal, strengthAt, turnEvidence } from './signal.ts';

/** Two admissions within three answers reach it, one never does. */
const THRESHOLD = 1.45;

/** How much the AI says that it does not know, in answers, fading by three tenths with each answer. */
export const missingKnowledge: Measure = ({ state }) => {
  const { level, evidence } = state.memory.missing;
  return signal('missing_knowledge', {
    strength: level > 0 ? strengthAt(level, 0, THRESHOLD, 3) : 0,
    value: level,
    threshold: THRESHOLD,
    fired: level >= THRESHOLD,
    evidence: level > 0 ? turnEvidence(...evidence) : [],
  });
};

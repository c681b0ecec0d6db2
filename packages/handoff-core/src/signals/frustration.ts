import type { Measure } from './moment.ts';
import { signal, strengthAt, turnEvidence } from './signal.ts';

/** Points at which marks of frustration speak for a human. */
const THRESHOLD = 1;

/** Marks of frustration in points, fading by half with each customer turn: insults, "third time", threats, shouting. */
export const frustration: Measure = ({ state }) => {
  const { level, id, mark } = state.memory.frustration;
  return signal('frustration', {
    strength: level > 0 ? strengthAt(level, 0, THRESHOLD, 2) : 0,
    value: level,
    threshold: THRESHOLD,
    fired: level >= THRESHOLD,
    evidence: level > 0 ? turnEvidence(id) : [],
    detail: level > 0 ? mark : null,
  });
};

import type { Measure } from './moment.ts';
import { signal, strengthAt, turnEvidence } from './signal.ts';

/** Marks of frustration in points, fading by half with each customer turn: insults, "third time", threats, shouting. */
export const frustration: Measure = ({ state, policy }) => {
  const { threshold } = policy.frustration;
  const { level, id, mark } = state.memory.frustration;
  return signal('frustration', {
    strength: level > 0 ? strengthAt(level, 0, threshold, threshold * 2) : 0,
    value: level,
    threshold,
    fired: level >= threshold,
    evidence: level > 0 ? turnEvidence(id) : [],
    detail: level > 0 ? mark : null,
  });
};

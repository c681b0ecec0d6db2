import type { Measure } from './moment.ts';
import { signal, strengthAt, turnEvidence } from './signal.ts';

/**
 * How far confidence fell from the best of the last answers to the latest, 0 to 1. Adds weight to other signals and
 * never decides alone: a fall from 0.99 to 0.65 still is an answer the tenant calls sure enough.
 */
export const confidenceTrend: Measure = ({ state, policy }) => {
  const series = state.memory.confidence;
  const threshold = policy.confidence.fall;
  const latest = series.at(-1);
  if (!latest || series.length < 2) {
    return signal('confidence_trend', { strength: 0, value: null, threshold, fired: false });
  }
  const best = series.reduce((top, item) => (item.value > top.value ? item : top));
  const fall = Math.max(0, best.value - latest.value);
  return signal('confidence_trend', {
    strength: fall === 0 ? 0 : strengthAt(fall, 0, threshold, 1),
    value: fall,
    threshold,
    fired: fall > 0 && fall >= threshold,
    evidence: fall > 0 ? turnEvidence(best.id, latest.id) : [],
  });
};

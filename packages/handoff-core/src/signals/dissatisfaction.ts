import { estimateDissatisfaction } from './dissatisfaction/estimate.ts';
import type { Measure } from './moment.ts';
import { signal, strengthAt, turnEvidence } from './signal.ts';

/** What most customers of task dialogues get: nothing to speak of. */
const USUAL = 0.25;

/**
 * How likely a rater would call the customer dissatisfied at the latest customer turn, 0 to 1; null before the first.
 * It offers a human and escalates only together with signals of other kinds.
 */
export const dissatisfaction: Measure = ({ state, policy }) => {
  const memory = state.memory.dissatisfaction;
  const { threshold } = policy.dissatisfaction;
  const value = memory.estimate === null ? null : estimateDissatisfaction(memory);
  const speaks = value !== null && value > USUAL;
  return signal('dissatisfaction', {
    strength: speaks ? strengthAt(value, Math.min(USUAL, threshold), threshold, 1) : 0,
    value,
    threshold,
    fired: value !== null && value >= threshold,
    evidence: speaks ? turnEvidence(memory.id) : [],
  });
};

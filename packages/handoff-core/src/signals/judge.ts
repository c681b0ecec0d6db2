import type { Measure } from './moment.ts';
import { signal, strengthAt, turnEvidence } from './signal.ts';

/**
 * What an optional model thought of the customer's turn, 0 to 1: the higher of "needs a human" and "dissatisfied".
 * Null without a model, or when it was late, over its budget or silent: then nothing changes.
 */
export const judge: Measure = ({ event, policy }) => {
  const { threshold } = policy.judge;
  const judged = event.type === 'turn' && event.by === 'customer' ? event.judged : undefined;
  if (!judged)
    return signal('judge', {
      strength: 0,
      value: null,
      threshold,
      fired: false,
    });
  const value = Math.max(judged.human, judged.dissatisfied);
  return signal('judge', {
    strength: value > 0 ? strengthAt(value, 0, threshold, 1) : 0,
    value,
    threshold,
    fired: value >= threshold,
    evidence: turnEvidence(event.id),
    detail: judged.human >= judged.dissatisfied ? 'needs_human' : 'dissatisfied',
  });
};

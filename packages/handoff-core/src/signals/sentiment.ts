import type { Measure } from './moment.ts';
import { signal, strengthAt, turnEvidence } from './signal.ts';

/** Share is counted from here on; two turns are too few for a share. */
const TURNS_FOR_A_SHARE = 3;

/**
 * Smoothed sentiment of the customer, -1 to 1; fires at or under the threshold. Or the share of negative turns, 0 to 1,
 * counted from the third turn on; `detail` says which of the two the numbers are. The slope is not used: measured on
 * rated dialogues it tells little.
 */
export const sentiment: Measure = ({ state, policy }) => {
  const { level, seen, negative, evidence } = state.memory.sentiment;
  const { threshold, negativeShare } = policy.sentiment;
  if (seen === 0) {
    return signal('sentiment', {
      strength: 0,
      value: null,
      threshold,
      fired: false,
      detail: 'level',
    });
  }
  const share = seen >= TURNS_FOR_A_SHARE ? negative / seen : 0;
  const byLevel = level <= threshold;
  // a share of old turns says nothing once the customer has calmed down
  const byShare = negative >= 2 && share >= negativeShare && level <= threshold / 2;
  const levelStrength = level < 0 ? strengthAt(level, 0, Math.min(threshold, -0.01), -1) : 0;
  const shareStrength = share > 0 ? strengthAt(share, 0, negativeShare, 1) : 0;
  const useShare = byShare && !byLevel;
  return signal('sentiment', {
    strength: Math.max(levelStrength, byShare ? shareStrength : 0, byLevel ? 0.5 : 0),
    value: useShare ? share : level,
    threshold: useShare ? negativeShare : threshold,
    fired: byLevel || byShare,
    evidence: turnEvidence(...evidence),
    detail: useShare ? 'negative_share' : 'level',
  });
};

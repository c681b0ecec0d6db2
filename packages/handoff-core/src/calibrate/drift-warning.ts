import { rated } from './answer-outcome.ts';
import type { AnswerOutcome, Rated } from './answer-outcome.ts';
import { equalMassBins } from './equal-mass-bins.ts';
import { kolmogorovTail, twoSided } from './normal.ts';

/** Fewer on either side say nothing about a change. */
export const FEWEST_TO_COMPARE = 50;
/** A false alarm in a hundred looks, over both checks together. */
const ALPHA = 0.01;
const CHECKS = 2;
const STRATA = 10;

/** Whether an agent is still the one it was. */
export interface DriftWarning {
  drift: boolean;
  /** What changed: how sure it says it is, how often it is right when it says so, or both. */
  what: 'none' | 'confidence' | 'correctness' | 'both' | 'not-enough';
  /** Answers with a confidence on either side, and how many each side needs. */
  sizes: { reference: number; recent: number; needed: number };
  /** Probability of a false alarm, over both checks together. */
  alpha: number;
  /** Largest distance between the two distributions of confidence (Kolmogorov-Smirnov), 0 to 1. Null when not enough. */
  confidence: { distance: number; p: number } | null;
  /**
   * Change in the share of good answers among answers of about the same confidence (Cochran-Mantel-Haenszel): `z` over 0
   * is better than before; `change` in shares, -1 to 1. Null when not enough.
   */
  correctness: { z: number; change: number; p: number } | null;
}

const comparedConfidence = (
  reference: readonly Rated[],
  recent: readonly Rated[],
): { distance: number; p: number } => {
  const all = [
    ...reference.map(({ confidence }) => ({ confidence, late: false })),
    ...recent.map(({ confidence }) => ({ confidence, late: true })),
  ].toSorted((a, b) => a.confidence - b.confidence);
  let early = 0;
  let late = 0;
  let distance = 0;
  for (const [index, item] of all.entries()) {
    if (item.late) late += 1;
    else early += 1;
    // within equal confidences the order means nothing
    if (all[index + 1]?.confidence !== item.confidence)
      distance = Math.max(distance, Math.abs(early / reference.length - late / recent.length));
  }
  const root = Math.sqrt((reference.length * recent.length) / (reference.length + recent.length));
  // Stephens 1970: makes the limit good for small samples too
  return { distance, p: kolmogorovTail((root + 0.12 + 0.11 / root) * distance) };
};

const comparedCorrectness = (
  reference: readonly Rated[],
  recent: readonly Rated[],
): { z: number; change: number; p: number } => {
  const strata = equalMassBins(
    [
      ...reference.map((outcome) => ({ ...outcome, late: false })),
      ...recent.map((outcome) => ({ ...outcome, late: true })),
    ],
    STRATA,
  );
  let excess = 0;
  let variance = 0;
  let weights = 0;
  for (const stratum of strata) {
    const size = stratum.length;
    const late = stratum.filter((outcome) => outcome.late).length;
    const good = stratum.filter((outcome) => outcome.good).length;
    const both = stratum.filter((outcome) => outcome.late && outcome.good).length;
    excess += both - (late * good) / size;
    variance += (late * (size - late) * good * (size - good)) / (size * size * (size - 1));
    weights += (late * (size - late)) / size;
  }
  const z = variance === 0 ? 0 : excess / Math.sqrt(variance);
  return { z, change: weights === 0 ? 0 : excess / weights, p: twoSided(z) };
};

/**
 * Compares recent answers of an agent with earlier ones: the distribution of its confidence, and how often it is right
 * at a given confidence. Each check may raise a false alarm in one of 200 looks. Changes that cancel out, better at low
 * and worse at high confidence, are seen by neither. Equal confidences make the first check more careful, never less.
 * @throws RangeError when a confidence lies outside of 0 to 1
 */
export const driftWarning = (
  reference: readonly AnswerOutcome[],
  recent: readonly AnswerOutcome[],
): DriftWarning => {
  const before = rated(reference);
  const after = rated(recent);
  const sizes = { reference: before.length, recent: after.length, needed: FEWEST_TO_COMPARE };
  if (Math.min(before.length, after.length) < FEWEST_TO_COMPARE)
    return {
      drift: false,
      what: 'not-enough',
      sizes,
      alpha: ALPHA,
      confidence: null,
      correctness: null,
    };
  const confidence = comparedConfidence(before, after);
  const correctness = comparedCorrectness(before, after);
  const other = confidence.p <= ALPHA / CHECKS;
  const otherwise = correctness.p <= ALPHA / CHECKS;
  return {
    drift: other || otherwise,
    what: other && otherwise ? 'both' : other ? 'confidence' : otherwise ? 'correctness' : 'none',
    sizes,
    alpha: ALPHA,
    confidence,
    correctness,
  };
};

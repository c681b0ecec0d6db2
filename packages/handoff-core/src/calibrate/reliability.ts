import { rated } from './answer-outcome.ts';
import type { AnswerOutcome, Rated } from './answer-outcome.ts';
import { lowerBound, upperBound } from './binomial.ts';
import { equalMassBins } from './equal-mass-bins.ts';
import { meanDistance } from './normal.ts';

const BINS = 10;
/** Each side of an interval may miss by half of it. */
const RISK_PER_SIDE = 0.025;
const Z = 1.959964;

/** Answers of about the same confidence. All shares and confidences 0 to 1. */
export interface ReliabilityBin {
  count: number;
  /** Lowest and highest confidence in it. */
  from: number;
  to: number;
  meanConfidence: number;
  /** Share of answers that turned out good, and its exact (Clopper-Pearson) 95 % interval. */
  good: number;
  low: number;
  high: number;
}

/** How far what an agent says about itself can be taken at its word. */
export interface Reliability {
  /** Answers with a confidence. */
  count: number;
  /** Lowest confidence first. */
  bins: ReliabilityBin[];
  /**
   * Expected calibration error over bins of equal mass, 0 (perfect) to 1; null without answers. `estimate` is the plain
   * one, which is too high for few answers because noise only adds to a distance; `debiased` has most of that taken out,
   * and `low` to `high` is its 95 % interval by normal approximation, down to 0 where a perfect agent may show as much; `ifPerfect` is what the plain one would be on
   * average for an agent that is perfectly calibrated and says the same confidences.
   */
  ece: {
    method: 'equal-mass';
    estimate: number;
    debiased: number;
    low: number;
    high: number;
    ifPerfect: number;
  } | null;
  /** Mean squared distance of confidence and outcome, 0 to 1, lower is better; null without answers. */
  brier: number | null;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const between = (value: number): number => Math.min(1, Math.max(0, value));

const readBin = (outcomes: readonly Rated[]): ReliabilityBin => {
  const count = outcomes.length;
  const hits = outcomes.filter(({ good }) => good).length;
  return {
    count,
    from: outcomes[0]?.confidence ?? 0,
    to: outcomes.at(-1)?.confidence ?? 0,
    meanConfidence: mean(outcomes.map(({ confidence }) => confidence)),
    good: hits / count,
    low: lowerBound(hits, count, RISK_PER_SIDE),
    high: upperBound(hits, count, RISK_PER_SIDE),
  };
};

/** Variance of the share of good answers; pulled towards a half so that a bin without errors is not thought certain. */
const varianceOf = ({ count, good }: ReliabilityBin): number => {
  const share = (good * count + 1) / (count + 2);
  return (share * (1 - share)) / count;
};

const calibrationError = (
  groups: readonly (readonly Rated[])[],
  bins: readonly ReliabilityBin[],
  total: number,
): NonNullable<Reliability['ece']> => {
  let estimate = 0;
  let bias = 0;
  let variance = 0;
  let ifPerfect = 0;
  let perfectVariance = 0;
  for (const [index, bin] of bins.entries()) {
    const weight = bin.count / total;
    const gap = bin.good - bin.meanConfidence;
    const spread = varianceOf(bin);
    estimate += weight * Math.abs(gap);
    bias += weight * (meanDistance(gap, Math.sqrt(spread)) - Math.abs(gap));
    variance += weight * weight * spread;
    const noise = (groups[index] ?? []).reduce(
      (sum, { confidence }) => sum + confidence * (1 - confidence),
      0,
    );
    const deviation = Math.sqrt(noise) / bin.count;
    const expected = meanDistance(0, deviation);
    ifPerfect += weight * expected;
    perfectVariance += weight * weight * (deviation * deviation - expected * expected);
  }
  const debiased = Math.max(0, estimate - bias);
  const reach = Z * Math.sqrt(variance);
  // near 0 the noise of the bins is all on one side, and the normal approximation would call it an error
  const likePerfect = estimate <= ifPerfect + Z * Math.sqrt(perfectVariance);
  return {
    method: 'equal-mass',
    estimate,
    debiased,
    low: likePerfect ? 0 : between(debiased - reach),
    high: between(debiased + reach),
    ifPerfect,
  };
};

/**
 * Reliability curve, calibration error and Brier score of an agent's stated confidence. Answers without a confidence
 * are left out. Bins are of equal mass, at most `bins` of them and never under 20 answers unless there are fewer in
 * all; answers of one confidence are never split. The order of the outcomes does not matter.
 * Sources: equal-mass bins and the bias of the plain estimate: Roelofs et al., "Mitigating bias in calibration error
 * estimation", AISTATS 2022.
 * @throws RangeError when a confidence lies outside of 0 to 1
 */
export const reliability = (outcomes: readonly AnswerOutcome[], bins = BINS): Reliability => {
  const known = rated(outcomes);
  const groups = equalMassBins(known, bins);
  const curve = groups.map(readBin);
  if (known.length === 0) return { count: 0, bins: [], ece: null, brier: null };
  return {
    count: known.length,
    bins: curve,
    ece: calibrationError(groups, curve, known.length),
    brier: mean(groups.flat().map(({ confidence, good }) => (confidence - (good ? 1 : 0)) ** 2)),
  };
};

import { rated } from './answer-outcome.ts';
import type { AnswerOutcome, Rated } from './answer-outcome.ts';
import { atMost, upperBound } from './binomial.ts';

/** What the admin wishes, both over 0 and under 1. */
export interface ThresholdWish {
  /** At most this share of the answers that go out without a human may be wrong. */
  missRate: number;
  /** Probability at most that the suggestion breaks that promise by bad luck of the data. */
  risk: number;
}

/** A threshold under which answers need a human, and what stands behind it. Shares 0 to 1. */
export interface ThresholdSuggestion {
  /** Answers at or above it may go out; null when none can be promised. */
  threshold: number | null;
  /** Why there is none; null when there is one. */
  reason: 'too-few-outcomes' | 'never-low-enough' | null;
  /** More outcomes needed at least, were all of them good; 0 unless there are too few. */
  missing: number;
  /** Share of the answers that would have gone out. */
  coverage: number;
  /** Share of those that were wrong; null without a threshold. */
  observedMissRate: number | null;
  /** Bound on the true share, at or under the wished one; null without a threshold. */
  upperBound: number | null;
  /** Answers it rests on. */
  count: number;
  missRate: number;
  risk: number;
  /** What the promise holds for: answers of this agent at this tenant that are like the ones given here, no others. */
  validFor: 'own-recent-data-while-exchangeable';
}

const STEPS = 100;
/** Thresholds (in hundredths) at which a share of the risk comes in. Fixed for good: they must not depend on the data. */
const STARTS: ReadonlySet<number> = new Set([99, 95, 90, 75, 50]);

/** By hundredth: answers and wrong answers at or above it. Sums from the top, so one pass over the outcomes does. */
const tailsOf = (known: readonly Rated[]): { shipped: number[]; wrong: number[] } => {
  const shipped = Array.from({ length: STEPS + 1 }, () => 0);
  const wrong = [...shipped];
  for (const { confidence, good } of known) {
    let step = Math.min(STEPS, Math.floor(confidence * STEPS) + 1);
    // 0.29 * 100 is 28.99…: compare with the threshold itself
    while (step > 0 && confidence < step / STEPS) step -= 1;
    shipped[step] = (shipped[step] ?? 0) + 1;
    if (!good) wrong[step] = (wrong[step] ?? 0) + 1;
  }
  for (let step = STEPS - 1; step >= 0; step -= 1) {
    shipped[step] = (shipped[step] ?? 0) + (shipped[step + 1] ?? 0);
    wrong[step] = (wrong[step] ?? 0) + (wrong[step + 1] ?? 0);
  }
  return { shipped, wrong };
};

/** Outcomes without a single error that the first test needs. */
const fewestOutcomes = ({ missRate, risk }: ThresholdWish): number =>
  Math.ceil(Math.log(risk / STARTS.size) / Math.log1p(-missRate));

/**
 * The lowest threshold of confidence at which, with a probability of at least 1 - `risk` over the data, at most
 * `missRate` of the answers at or above it are wrong. Exact for any number of outcomes and any agent, calibrated or not,
 * as long as the outcomes and the answers to come are exchangeable; it says nothing about another tenant or agent, or
 * about this one after a change.
 *
 * The candidates are 0.99, 0.98 … 0.01, fixed before any outcome is seen. They are tested from the top down; each test
 * asks whether the exact upper bound on the miss rate is at or under the wished one. The first to fail ends the row.
 * As an agent may never say 0.99, the row is taken up again at 0.95, 0.90, 0.75 and 0.50: each start brings a fifth of
 * the risk, and a row that arrives at a start unbroken hands its share on. So all tests together go wrong with a
 * probability of at most `risk`.
 * Sources: Angelopoulos, Bates, Candès, Jordan, Lei, "Learn then Test: calibrating predictive algorithms to achieve risk
 * control", 2021, arXiv:2110.01052 (fixed-sequence testing with several starts); Wiens, "A fixed sequence Bonferroni
 * procedure", Pharmaceutical Statistics 2, 2003 (handing the share on).
 * @throws RangeError when a confidence lies outside of 0 to 1, or a wish is not between 0 and 1
 */
export const suggestThreshold = (
  outcomes: readonly AnswerOutcome[],
  wish: ThresholdWish,
): ThresholdSuggestion => {
  for (const share of [wish.missRate, wish.risk])
    if (!(share > 0 && share < 1)) throw new RangeError('a wished share is not between 0 and 1');
  const known = rated(outcomes);
  const { shipped, wrong } = tailsOf(known);
  let best: { step: number; level: number } | null = null;
  let level = 0;
  for (let step = STEPS - 1; step > 0; step -= 1) {
    if (STARTS.has(step)) level = Math.min(wish.risk, level + wish.risk / STARTS.size);
    if (level === 0) continue;
    // the exact upper bound at this level is at or under the wished rate just when this holds
    if (atMost(wrong[step] ?? 0, shipped[step] ?? 0, wish.missRate) <= level)
      best = { step, level };
    else level = 0;
  }
  const missing = Math.max(0, fewestOutcomes(wish) - known.length);
  const ships = best ? (shipped[best.step] ?? 0) : 0;
  return {
    threshold: best ? best.step / STEPS : null,
    reason: best ? null : missing > 0 ? 'too-few-outcomes' : 'never-low-enough',
    missing,
    coverage: ships === 0 ? 0 : ships / known.length,
    observedMissRate: best ? (wrong[best.step] ?? 0) / ships : null,
    upperBound: best
      ? Math.min(wish.missRate, upperBound(wrong[best.step] ?? 0, ships, best.level))
      : null,
    count: known.length,
    ...wish,
    validFor: 'own-recent-data-while-exchangeable',
  };
};

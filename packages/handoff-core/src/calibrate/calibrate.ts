import { rated } from './answer-outcome.ts';
import type { AnswerOutcome } from './answer-outcome.ts';
import { driftWarning } from './drift-warning.ts';
import type { DriftWarning } from './drift-warning.ts';
import { reliability } from './reliability.ts';
import type { Reliability } from './reliability.ts';
import { splitByAge } from './split-by-age.ts';
import { suggestThreshold } from './suggest-threshold.ts';
import type { ThresholdSuggestion, ThresholdWish } from './suggest-threshold.ts';

/** All that is known about the confidence of one agent at one tenant. */
export interface Calibration {
  /** Outcomes given, and those among them whose answer came without a confidence: counted, never guessed. */
  given: number;
  notProvided: number;
  /** Answers it rests on: the latest 5,000 with a confidence. */
  used: number;
  /** Left out because newer ones fill the window; used though nobody knows how old they are. */
  tooOld: number;
  undated: number;
  reliability: Reliability;
  suggestion: ThresholdSuggestion;
  /** Latest fifth against the rest. */
  drift: DriftWarning;
}

/**
 * Calibration of one agent from the outcomes of its answers at one tenant. The order of the outcomes does not matter;
 * their age is read from `at`. Without any confidence `used` is 0, the error null and the threshold null.
 * @throws RangeError when a confidence lies outside of 0 to 1, or a wish is not between 0 and 1
 */
export const calibrate = (outcomes: readonly AnswerOutcome[], wish: ThresholdWish): Calibration => {
  const known = rated(outcomes);
  const { used, reference, recent, tooOld, undated } = splitByAge(known);
  return {
    given: outcomes.length,
    notProvided: outcomes.length - known.length,
    used: used.length,
    tooOld,
    undated,
    reliability: reliability(used),
    suggestion: suggestThreshold(used, wish),
    drift: driftWarning(reference, recent),
  };
};

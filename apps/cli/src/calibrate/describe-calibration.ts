import type { Calibration, DriftWarning, ThresholdSuggestion } from '@baton/handoff-core';
import { table } from '../output/table.ts';
import { visible } from '../output/visible.ts';

const BAR = 20;

/** A share too small for the digits keeps its first one: `0 %` would be another promise. */
const percent = (share: number, digits = 1): string =>
  `${Number((share * 100).toFixed(digits)) || Number((share * 100).toPrecision(1))} %`;
const fixed = (value: number): string => value.toFixed(3);
const whole = (count: number): string => count.toLocaleString('en');

/** Filled up to the share of good answers; the stroke stands where the stated confidence is. */
const bar = (good: number, confidence: number): string => {
  const stroke = Math.min(BAR - 1, Math.floor(confidence * BAR));
  return Array.from({ length: BAR }, (_, at) =>
    at === stroke ? '|' : at < Math.round(good * BAR) ? '#' : '.',
  ).join('');
};

const curve = ({ reliability }: Calibration): string[] =>
  table([
    [
      'confidence',
      'answers',
      'says',
      'good',
      '95 % interval',
      `good (#) and stated confidence (|)`,
    ],
    ...reliability.bins.map(({ from, to, count, meanConfidence, good, low, high }) => [
      `${from.toFixed(2)}-${to.toFixed(2)}`,
      whole(count),
      percent(meanConfidence),
      percent(good),
      `${percent(low)} to ${percent(high)}`,
      bar(good, meanConfidence),
    ]),
  ]).map((line) => `  ${line}`);

const suggested = (suggestion: ThresholdSuggestion): string => {
  const { threshold, reason, missing, count, missRate, risk, coverage } = suggestion;
  const wish = `at most ${percent(missRate)} wrong with ${percent(1 - risk)} certainty`;
  if (threshold !== null)
    return (
      `threshold: ${threshold.toFixed(2)}. At or above it at most ${percent(missRate)} of the answers would be wrong, ` +
      `with ${percent(1 - risk)} certainty, as long as the agent, its questions and its customers stay as in these ${whole(count)} answers. ` +
      `${percent(coverage)} of them would have gone out without a human; ${percent(suggestion.observedMissRate ?? 0)} of those were wrong (bound ${percent(suggestion.upperBound ?? 0, 2)}).`
    );
  return reason === 'too-few-outcomes'
    ? `threshold: none yet. For ${wish} it takes at least ${whole(missing)} more ${missing === 1 ? 'outcome' : 'outcomes'}, and more when some are wrong.`
    : `threshold: none. At no confidence can ${wish} be promised from these ${whole(count)} answers.`;
};

const changed = ({ what, correctness }: DriftWarning): string => {
  const direction = (correctness?.change ?? 0) < 0 ? 'less' : 'more';
  const right = `at the same confidence it is right ${direction} often than before`;
  switch (what) {
    case 'none':
      return 'none seen';
    case 'not-enough':
      return 'not enough dated outcomes to tell';
    case 'confidence':
      return 'WARNING, it is not as sure of itself as before, up or down';
    case 'correctness':
      return `WARNING, ${right}`;
    case 'both':
      return `WARNING, it is not as sure of itself as before, and ${right}`;
  }
};

const drift = (warning: DriftWarning): string => {
  const { sizes, confidence, correctness, alpha } = warning;
  const compared = `latest ${whole(sizes.recent)} against the ${whole(sizes.reference)} before`;
  const numbers =
    confidence && correctness
      ? `; distance of confidence ${fixed(confidence.distance)} (p ${confidence.p.toPrecision(2)}), change in good answers ${percent(correctness.change)} (p ${correctness.p.toPrecision(2)}), false alarms at most ${percent(alpha)}`
      : `, each side needs ${sizes.needed}`;
  return `drift: ${changed(warning)} (${compared}${numbers})`;
};

/** What a person reads about one agent. */
export const describeCalibration = (agent: string | null, result: Calibration): string[] => {
  const { given, notProvided, used, tooOld, undated, reliability } = result;
  const { ece, brier } = reliability;
  const heading = `${agent === null ? 'agent without a name' : visible(agent)}: ${whole(given)} ${given === 1 ? 'outcome' : 'outcomes'}, ${whole(notProvided)} without a confidence${tooOld > 0 ? `, ${whole(tooOld)} too old` : ''}${undated > 0 ? `, ${whole(undated)} without a date` : ''}`;
  if (used === 0 || !ece || brier === null)
    return [heading, '  nothing provided: no outcome has a confidence, so nothing is measured'];
  return [
    heading,
    ...curve(result),
    `  calibration error (ECE, bins of equal mass) ${fixed(ece.estimate)}; without the noise of few answers ${fixed(ece.debiased)}, 95 % interval ${fixed(ece.low)} to ${fixed(ece.high)}; a perfect agent would show ${fixed(ece.ifPerfect)}`,
    `  Brier score ${fixed(brier)}`,
    `  ${suggested(result.suggestion)}`,
    `  ${drift(result.drift)}`,
  ];
};

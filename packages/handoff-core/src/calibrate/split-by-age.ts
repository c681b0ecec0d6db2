import type { Rated } from './answer-outcome.ts';
import { FEWEST_TO_COMPARE } from './drift-warning.ts';

/** Older answers tell about an agent that may be gone. */
const WINDOW = 5_000;
/** The latest fifth is what is compared with the rest. */
const RECENT_SHARE = 0.2;

/** Outcomes by age. */
export interface ByAge {
  /** What is measured on: the latest 5,000. */
  used: Rated[];
  /** Dated ones of `used`, oldest first: all but the latest fifth, and the latest fifth (at least 50). */
  reference: Rated[];
  recent: Rated[];
  /** Left out because newer ones fill the window, and ones without a date among `used`. */
  tooOld: number;
  undated: number;
}

/** Equal times are put in an order that does not depend on the input's. */
const byAge = (a: { time: number; outcome: Rated }, b: { time: number; outcome: Rated }): number =>
  a.time - b.time ||
  a.outcome.confidence - b.outcome.confidence ||
  Number(a.outcome.good) - Number(b.outcome.good);

/**
 * The latest `window` outcomes, split into reference and recent. Outcomes without a date, or with one that can't be read,
 * have no place in an order: they are used all together where they fit beside the dated ones or stand alone, else not at
 * all, and take no part in the split.
 */
export const splitByAge = (outcomes: readonly Rated[], window = WINDOW): ByAge => {
  const timed = outcomes.map((outcome) => ({ outcome, time: Date.parse(outcome.at ?? '') }));
  const undated = timed.filter(({ time }) => Number.isNaN(time));
  const dated = timed
    .filter(({ time }) => !Number.isNaN(time))
    .toSorted(byAge)
    .slice(-window);
  const fits = dated.length === 0 || dated.length + undated.length <= window;
  const used = [...(fits ? undated : []), ...dated].map(({ outcome }) => outcome);
  const latest = Math.max(FEWEST_TO_COMPARE, Math.floor(dated.length * RECENT_SHARE));
  const ordered = dated.map(({ outcome }) => outcome);
  return {
    used,
    reference: ordered.slice(0, -latest),
    recent: ordered.slice(-latest),
    tooOld: outcomes.length - used.length,
    undated: fits ? undated.length : 0,
  };
};

import type { Rated } from './answer-outcome.ts';

/** Fewer tell too little about a share. */
const SMALLEST_BIN = 20;

/**
 * Outcomes in order of confidence, cut into groups of about the same size. Equal confidences stay together, so that
 * neither the order of the input nor their outcome decides where they fall; a rest under 20 joins its neighbour.
 */
export const equalMassBins = <T extends Rated>(outcomes: readonly T[], bins: number): T[][] => {
  const sorted = outcomes.toSorted(
    // the outcome last, so that sums over a bin come out alike to the last digit
    (a, b) => a.confidence - b.confidence || Number(a.good) - Number(b.good),
  );
  const size = Math.max(SMALLEST_BIN, Math.ceil(sorted.length / bins));
  const groups: T[][] = [];
  let open: T[] = [];
  for (const outcome of sorted) {
    if (open.length >= size && open.at(-1)?.confidence !== outcome.confidence) {
      groups.push(open);
      open = [];
    }
    open.push(outcome);
  }
  const last = groups.at(-1);
  if (last && open.length < SMALLEST_BIN) last.push(...open);
  else if (open.length > 0) groups.push(open);
  return groups;
};

/** A score with the truth about it; `weight` times. */
export type Scored = { readonly score: number; readonly positive: boolean };

/** Scores in order, those that are equal together: what an AUC needs, sorted once for many weightings. */
export type Ranked = readonly (readonly number[])[];

/** Indices of the rows grouped by equal score, lowest first. */
export function ranked(rows: readonly Scored[]): Ranked {
  const order = rows
    .map((_, index) => index)
    .toSorted((a, b) => scoreAt(rows, a) - scoreAt(rows, b));
  const groups: number[][] = [];
  let last = Number.NaN;
  for (const index of order) {
    const score = scoreAt(rows, index);
    if (score === last) groups.at(-1)?.push(index);
    else groups.push([index]);
    last = score;
  }
  return groups;
}

const scoreAt = (rows: readonly Scored[], index: number): number => rows[index]?.score ?? 0;

/**
 * Area under the ROC curve: how often a positive row scores over a negative one, equal scores counting half.
 * `weights`: how often each row counts, once when left out. Null without a row of either kind.
 */
export function auc(
  rows: readonly Scored[],
  groups: Ranked = ranked(rows),
  weights?: readonly number[],
): number | null {
  let negatives = 0;
  let positives = 0;
  let won = 0;
  for (const group of groups) {
    let here = 0;
    let against = 0;
    for (const index of group) {
      const weight = weights ? (weights[index] ?? 0) : 1;
      if (rows[index]?.positive) here += weight;
      else against += weight;
    }
    won += here * (negatives + against / 2);
    positives += here;
    negatives += against;
  }
  return positives === 0 || negatives === 0 ? null : won / (positives * negatives);
}

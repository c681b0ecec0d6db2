/** One judged row. */
export type Judged = { readonly predicted: boolean; readonly positive: boolean };

export type Hits = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly falsePositives: number;
  readonly negatives: number;
};

const share = (part: number, of: number): number => (of === 0 ? 0 : part / of);

/** Precision, recall and F1 of a yes or no; 0 where nothing was predicted or there. `weights` as for `auc`. */
export function hits(rows: readonly Judged[], weights?: readonly number[]): Hits {
  let right = 0;
  let predicted = 0;
  let positives = 0;
  let all = 0;
  rows.forEach((row, index) => {
    const weight = weights ? (weights[index] ?? 0) : 1;
    all += weight;
    if (row.predicted) predicted += weight;
    if (row.positive) positives += weight;
    if (row.predicted && row.positive) right += weight;
  });
  return {
    precision: share(right, predicted),
    recall: share(right, positives),
    f1: share(2 * right, predicted + positives),
    falsePositives: predicted - right,
    negatives: all - positives,
  };
}

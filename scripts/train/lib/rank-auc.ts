/** Area under the ROC curve: how often a positive scores over a negative, ties counting half. */
export const rankAuc = (scores: readonly number[], positive: readonly boolean[]): number => {
  const order = scores
    .map((_, index) => index)
    .toSorted((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  let sum = 0;
  let positives = 0;
  for (let start = 0; start < order.length;) {
    let end = start;
    let here = 0;
    const value = scores[order[start] ?? 0];
    while (end < order.length && scores[order[end] ?? 0] === value) {
      if (positive[order[end] ?? 0]) here += 1;
      end += 1;
    }
    sum += here * ((start + 1 + end) / 2);
    positives += here;
    start = end;
  }
  const negatives = order.length - positives;
  return (sum - (positives * (positives + 1)) / 2) / (positives * negatives);
};

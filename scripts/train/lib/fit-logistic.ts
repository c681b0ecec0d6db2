import { solve } from './solve.ts';

/** A fitted logistic regression, for features as they come. */
export interface Logistic {
  intercept: number;
  weights: number[];
}

const ROUNDS = 15;

const column = (rows: readonly (readonly number[])[], at: number): number[] =>
  rows.map((row) => row[at] ?? 0);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Fits a logistic regression by iteratively reweighted least squares with a ridge on the standardised weights (not on
 * the intercept). Deterministic: no random numbers, a fixed number of rounds.
 */
export const fitLogistic = (
  rows: readonly (readonly number[])[],
  positive: readonly boolean[],
  ridge: number,
): Logistic => {
  const width = rows[0]?.length ?? 0;
  const means = Array.from({ length: width }, (_, at) => mean(column(rows, at)));
  const spreads = means.map((middle, at) =>
    Math.max(1e-9, Math.sqrt(mean(column(rows, at).map((value) => (value - middle) ** 2)))),
  );
  const design = rows.map((row) => [
    1,
    ...row.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  ]);
  let weights: number[] = Array.from({ length: width + 1 }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const hessian = weights.map((_, a) => weights.map((__, b) => (a === b && a > 0 ? ridge : 0)));
    const gradient = weights.map((weight, at) => (at > 0 ? ridge * weight : 0));
    design.forEach((row, index) => {
      const odds = row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      const share = 1 / (1 + Math.exp(-odds));
      const error = share - (positive[index] ? 1 : 0);
      row.forEach((value, a) => {
        gradient[a] = (gradient[a] ?? 0) + error * value;
        const line = hessian[a] ?? [];
        row.forEach((other, b) => {
          line[b] = (line[b] ?? 0) + share * (1 - share) * value * other;
        });
      });
    });
    const step = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight - (step[at] ?? 0));
  }
  const [base = 0, ...slopes] = weights;
  const raw = slopes.map((slope, at) => slope / (spreads[at] ?? 1));
  return {
    intercept: raw.reduce((sum, weight, at) => sum - weight * (means[at] ?? 0), base),
    weights: raw,
  };
};

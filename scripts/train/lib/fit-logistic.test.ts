import { expect, it } from 'vitest';

import { fitLogistic } from './fit-logistic.ts';

it('finds the odds that a table was made with', () => {
  // of a hundred rows without the feature 20 are positive, of a hundred with it 50: odds 1 to 4 and 1 to 1
  const rows = Array.from({ length: 200 }, (_, at) => [at < 100 ? 0 : 1]);
  const positive = rows.map(([value], at) => (value === 0 ? at < 20 : at < 150));
  const { intercept, weights } = fitLogistic(rows, positive, 0);
  expect(intercept).toBeCloseTo(Math.log(1 / 4), 6);
  expect(weights[0]).toBeCloseTo(Math.log(4), 6);
});

it('keeps a feature that tells nothing apart at zero, and shrinks with the ridge', () => {
  const rows = Array.from({ length: 80 }, (_, at) => [at % 2, Math.floor(at / 40)]);
  const positive = rows.map(([, value = 0], at) => (value === 1) !== at % 40 < 8);
  const loose = fitLogistic(rows, positive, 0.1);
  const tight = fitLogistic(rows, positive, 50);
  expect(Math.abs(loose.weights[0] ?? 1)).toBeLessThan(0.01);
  expect(tight.weights[1] ?? 0).toBeGreaterThan(0);
  expect(tight.weights[1] ?? 0).toBeLessThan(loose.weights[1] ?? 0);
});

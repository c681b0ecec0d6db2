import { describe, expect, it } from 'vitest';
import { bootstrap } from './bootstrap.ts';

const VALUES = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
const mean = (weights: readonly number[]): number => {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return VALUES.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), 0) / all;
};
const apart = VALUES.map((_, index) => index);

describe('bootstrap', () => {
  it('gives the same interval for the same seed, and one around the figure', () => {
    const interval = bootstrap(apart, mean);
    expect(bootstrap(apart, mean)).toEqual(interval);
    expect(bootstrap(apart, mean, { seed: 2, draws: 50 })).not.toEqual(interval);
    expect(interval[0]).toBeLessThan(0.6);
    expect(interval[1]).toBeGreaterThan(0.6);
  });

  it('draws rows of one group together, which makes the interval wider', () => {
    const together = VALUES.map((value) => value);
    expect(bootstrap(together, mean)).toEqual([0, 1]);
  });

  it('leaves out draws that have no figure', () => {
    const onlyMixed = (weights: readonly number[]): number | null => {
      const figure = mean(weights);
      return figure === 0 || figure === 1 ? null : figure;
    };
    const groups = VALUES.map((value) => value);
    expect(bootstrap(groups, onlyMixed)).toEqual([0.6, 0.6]);
  });
});

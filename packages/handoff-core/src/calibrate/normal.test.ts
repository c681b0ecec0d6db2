import { describe, expect, it } from 'vitest';
import { kolmogorovTail, meanDistance, twoSided } from './normal.ts';

describe('tails', () => {
  it('has the values of the normal table', () => {
    expect(twoSided(0)).toBeCloseTo(1, 12);
    expect(twoSided(1)).toBeCloseTo(0.317_310_507_863, 11);
    expect(twoSided(-1.959_963_984_540)).toBeCloseTo(0.05, 11);
    expect(twoSided(3) / 0.002_699_796_063_26).toBeCloseTo(1, 9);
    expect(twoSided(6) / 1.973_175_290_075e-9).toBeCloseTo(1, 9);
  });

  it('has the values of the Kolmogorov table', () => {
    expect(kolmogorovTail(0)).toBe(1);
    expect(kolmogorovTail(1.2238)).toBeCloseTo(0.1, 4);
    expect(kolmogorovTail(1.3581)).toBeCloseTo(0.05, 4);
    expect(kolmogorovTail(1.6276)).toBeCloseTo(0.01, 4);
  });

  it('adds noise to a distance only while the distance is small', () => {
    expect(meanDistance(0, 1)).toBeCloseTo(Math.sqrt(2 / Math.PI), 12);
    expect(meanDistance(-8, 1)).toBeCloseTo(8, 9);
    expect(meanDistance(-0.5, 0)).toBe(0.5);
    expect(meanDistance(0.5, 1)).toBeGreaterThan(0.5);
  });
});

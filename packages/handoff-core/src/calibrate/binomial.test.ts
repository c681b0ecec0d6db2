import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atMost, lowerBound, upperBound } from './binomial.ts';

const chances = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);
const upTo = (n: number): number[] => Array.from({ length: n + 1 }, (_, k) => k);
/** Probability of exactly `k`, by multiplication: another way than the code's. */
const exactly = (k: number, n: number, p: number): number =>
  upTo(k)
    .slice(1)
    .reduce((product, i) => (product * (n - k + i) * p) / i, (1 - p) ** (n - k));

describe('binomial distribution', () => {
  it('equals the sum of its terms', () => {
    for (const n of [1, 2, 7, 15, 16, 17, 40]) {
      for (const p of [0.001, 0.05, 0.3, 0.5, 0.77, 0.999]) {
        let sum = 0;
        for (const k of upTo(n)) {
          sum += exactly(k, n, p);
          expect(atMost(k, n, p)).toBeCloseTo(Math.min(1, sum), 12);
        }
      }
    }
  });

  it('is the mirror image of its complement and falls with the chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (n, share, p) => {
          const k = Math.floor(share * n);
          expect(atMost(k, n, p) + atMost(n - k - 1, n, 1 - p)).toBeCloseTo(1, 9);
          expect(atMost(k, n, Math.min(1, p + 0.001))).toBeLessThanOrEqual(atMost(k, n, p) + 1e-12);
        },
      ),
    );
  });
});

describe('exact bounds', () => {
  it('has the values of the published tables', () => {
    // 95 % two-sided: 0 and 1 of 10, 5 of 10, 10 of 100
    expect(upperBound(0, 10, 0.025)).toBeCloseTo(0.3085, 4);
    expect(lowerBound(1, 10, 0.025)).toBeCloseTo(0.0025, 4);
    expect(upperBound(1, 10, 0.025)).toBeCloseTo(0.445, 4);
    expect(lowerBound(5, 10, 0.025)).toBeCloseTo(0.1871, 4);
    expect(upperBound(5, 10, 0.025)).toBeCloseTo(0.8129, 4);
    expect(lowerBound(10, 100, 0.025)).toBeCloseTo(0.049, 4);
    expect(upperBound(10, 100, 0.025)).toBeCloseTo(0.1762, 4);
  });

  it('has a closed form without a hit', () => {
    for (const n of [1, 45, 1_000]) {
      expect(upperBound(0, n, 0.1)).toBeCloseTo(1 - 0.1 ** (1 / n), 12);
    }
  });

  it('knows nothing without a try', () => {
    expect(upperBound(0, 0, 0.1)).toBe(1);
    expect(lowerBound(0, 0, 0.1)).toBe(0);
  });

  it('is too low with no more than the risk, whatever the chance: every result of up to 60 tries is counted', () => {
    for (const risk of [0.01, 0.1, 0.3]) {
      for (const n of [1, 2, 5, 13, 30, 60]) {
        const bounds = upTo(n).map((k) => upperBound(k, n, risk));
        for (const p of chances) {
          const tooLow = upTo(n).reduce(
            (sum, k) => ((bounds[k] ?? 0) < p ? sum + exactly(k, n, p) : sum),
            0,
          );
          expect(tooLow).toBeLessThanOrEqual(risk + 1e-12);
        }
      }
    }
  });
});

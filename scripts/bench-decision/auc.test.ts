import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auc, ranked } from './auc.ts';

const rows = (positives: number[], negatives: number[]) => [
  ...positives.map((score) => ({ score, positive: true })),
  ...negatives.map((score) => ({ score, positive: false })),
];

describe('auc', () => {
  it('is 1, 0 or a half for a perfect, a reversed and a constant score', () => {
    expect(auc(rows([3, 4], [1, 2]))).toBe(1);
    expect(auc(rows([1, 2], [3, 4]))).toBe(0);
    expect(auc(rows([7, 7], [7, 7, 7]))).toBe(0.5);
  });

  it('counts a tie as half a win', () => {
    // pairs: 2>1 won, 2=2 half, 1=1 half, 1<2 lost
    expect(auc(rows([2, 1], [1, 2]))).toBe(0.5);
    expect(auc(rows([2], [2, 1]))).toBe(0.75);
  });

  it('is null without rows of both kinds', () => {
    expect(auc(rows([1], []))).toBeNull();
    expect(auc([])).toBeNull();
  });

  it('takes a weight for so many equal rows', () => {
    const some = rows([3, 1], [2]);
    expect(auc(some, ranked(some), [2, 1, 1])).toBe(auc(rows([3, 3, 1], [2])));
    expect(auc(some, ranked(some), [1, 0, 1])).toBe(1);
  });

  it('is the share of pairs won, for any scores', () => {
    const scores = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const won = positives.flatMap((a) => negatives.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
        const share = won.reduce<number>((sum, one) => sum + one, 0) / won.length;
        expect(auc(rows(positives, negatives))).toBeCloseTo(share, 12);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { hits } from './f1.ts';

const row = (predicted: boolean, positive: boolean) => ({ predicted, positive });
const SOME = [
  row(true, true),
  row(true, true),
  row(true, false),
  row(false, true),
  row(false, false),
];

describe('hits', () => {
  it('counts what was found, missed and made up', () => {
    const found = hits(SOME);
    expect(found.precision).toBeCloseTo(2 / 3);
    expect(found.recall).toBeCloseTo(2 / 3);
    expect(found.f1).toBeCloseTo(2 / 3);
    expect(found).toMatchObject({ falsePositives: 1, negatives: 2 });
  });

  it('gives 0 instead of dividing by nothing', () => {
    expect(hits([row(false, false)])).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  it('takes weights for so many equal rows', () => {
    expect(hits(SOME, [1, 1, 0, 0, 1]).f1).toBe(1);
    expect(hits(SOME, [1, 0, 3, 0, 0]).precision).toBe(0.25);
  });
});

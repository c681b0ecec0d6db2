import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reliability } from './reliability.ts';
import { answers, seeded } from './seeded.fixture.ts';

const outcome = fc.record({
  confidence: fc.option(fc.integer({ min: 0, max: 100 }).map((n) => n / 100)),
  good: fc.boolean(),
});

describe('reliability', () => {
  it('finds next to no error in an agent that is right as often as it says', () => {
    for (const count of [300, 1_000, 5_000]) {
      const { ece } = reliability(answers(count, seeded(count)));
      expect(ece?.estimate).toBeLessThan(2 * (ece?.ifPerfect ?? 0));
      expect(ece?.low).toBe(0);
      expect(ece?.debiased).toBeLessThan(ece?.ifPerfect ?? 0);
    }
  });

  it('finds how far an agent is too sure of itself', () => {
    const { ece, bins } = reliability(
      answers(5_000, seeded(7), { right: (confidence) => confidence * 0.8 }),
    );
    // the mean of 0.2 times an even number
    expect(ece?.estimate).toBeCloseTo(0.1, 1);
    expect(ece?.low).toBeGreaterThan(0.07);
    expect(ece?.low).toBeLessThan(0.1);
    expect(ece?.high).toBeGreaterThan(0.1);
    expect(bins.at(-1)?.high).toBeLessThan(bins.at(-1)?.meanConfidence ?? 0);
  });

  it('covers the true error in about 95 of 100 runs', () => {
    let covered = 0;
    for (let run = 0; run < 200; run += 1) {
      const { ece } = reliability(
        answers(400, seeded(run), { right: (confidence) => confidence * 0.8 }),
      );
      if (ece && ece.low <= 0.1 && ece.high >= 0.1) covered += 1;
    }
    expect(covered).toBeGreaterThanOrEqual(180);
  });

  it('does not rule out that there is no error in about 95 of 100 runs of a perfect agent', () => {
    let possible = 0;
    for (let run = 0; run < 200; run += 1)
      if (reliability(answers(400, seeded(run))).ece?.low === 0) possible += 1;
    expect(possible).toBeGreaterThanOrEqual(180);
  });

  it('counts every known answer in one bin, in order, whatever the order of the input', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 300 }), (outcomes) => {
        const result = reliability(outcomes);
        expect(reliability(outcomes.toReversed())).toEqual(result);
        expect(result.bins.reduce((sum, { count }) => sum + count, 0)).toBe(result.count);
        for (const [index, bin] of result.bins.entries()) {
          expect(bin.from).toBeGreaterThan(result.bins[index - 1]?.to ?? -1);
          expect(bin.low).toBeLessThanOrEqual(bin.good);
          expect(bin.high).toBeGreaterThanOrEqual(bin.good);
          expect(bin.count).toBeGreaterThanOrEqual(Math.min(20, result.count));
        }
      }),
    );
  });

  it('gives the Brier score of known cases', () => {
    const always = (confidence: number, good: boolean): object =>
      reliability([{ confidence, good }]);
    expect(always(1, true)).toMatchObject({ brier: 0 });
    expect(always(1, false)).toMatchObject({ brier: 1 });
    expect(always(0.5, false)).toMatchObject({ brier: 0.25 });
  });

  it('says nothing about an agent that says nothing', () => {
    expect(reliability([{ good: true }, { confidence: null, good: false }])).toEqual({
      count: 0,
      bins: [],
      ece: null,
      brier: null,
    });
  });

  it('refuses a confidence that is none', () => {
    for (const confidence of [-0.1, 1.1, 82, Number.NaN])
      expect(() => reliability([{ confidence, good: true }])).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, seeded } from './seeded.fixture.ts';
import { suggestThreshold } from './suggest-threshold.ts';

const USUAL = { missRate: 0.05, risk: 0.1 };
const same = (count: number, confidence: number, good: boolean): object[] =>
  Array.from({ length: count }, () => ({ confidence, good }));
const outcomesOf = (...groups: object[][]): { confidence: number; good: boolean }[] =>
  groups.flat() as { confidence: number; good: boolean }[];

describe('suggested threshold', () => {
  it('is met by the answers it rests on', () => {
    const suggestion = suggestThreshold(
      answers(3_000, seeded(1), { right: (confidence) => confidence ** 0.2 }),
      USUAL,
    );
    expect(suggestion).toMatchObject({
      reason: null,
      missing: 0,
      count: 3_000,
      validFor: 'own-recent-data-while-exchangeable',
    });
    // 5 % of all answers above 0.69 are wrong
    expect(suggestion.threshold).toBeGreaterThan(0.6);
    expect(suggestion.threshold).toBeLessThan(0.85);
    expect(suggestion.observedMissRate).toBeLessThan(suggestion.upperBound ?? 0);
    expect(suggestion.upperBound).toBeLessThanOrEqual(0.05);
  });

  it('says how many more outcomes it needs at least, and is content with them', () => {
    const none = suggestThreshold([], USUAL);
    expect(none).toMatchObject({ threshold: null, reason: 'too-few-outcomes', missing: 77 });
    expect(suggestThreshold(outcomesOf(same(76, 1, true)), USUAL)).toMatchObject({
      threshold: null,
      missing: 1,
    });
    expect(suggestThreshold(outcomesOf(same(77, 1, true)), USUAL)).toMatchObject({
      threshold: 0.01,
      coverage: 1,
    });
  });

  it('promises nothing for an agent that is wrong too often however sure it is', () => {
    expect(suggestThreshold(answers(2_000, seeded(2), { right: () => 0.9 }), USUAL)).toMatchObject({
      threshold: null,
      reason: 'never-low-enough',
      missing: 0,
      coverage: 0,
    });
  });

  it('finds the threshold of an agent that never is very sure', () => {
    const outcomes = outcomesOf(same(300, 0.72, true), same(300, 0.4, false));
    expect(suggestThreshold(outcomes, USUAL).threshold).toBe(0.41);
  });

  it('takes an answer at the threshold for one that goes out', () => {
    // 0.29 * 100 and 0.57 * 100 are not whole in floating point
    for (const confidence of [0.29, 0.57, 0.58, 0.99]) {
      const outcomes = outcomesOf(
        same(200, 1, true),
        same(200, confidence, true),
        same(200, confidence - 0.001, false),
      );
      expect(suggestThreshold(outcomes, USUAL)).toMatchObject({
        threshold: confidence,
        coverage: 400 / 600,
        observedMissRate: 0,
      });
    }
  });

  it('never falls when less may be wrong or less is risked', () => {
    const share = fc.double({ min: 0.01, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 50, max: 2_000 }),
        share,
        share,
        share,
        (...given) => {
          const [seed, count, missRate, risk, less] = given;
          const outcomes = answers(count, seeded(seed), { right: (c) => Math.sqrt(c) });
          const at = (wish: { missRate: number; risk: number }): number =>
            suggestThreshold(outcomes, wish).threshold ?? 1;
          expect(at({ missRate: missRate * less, risk })).toBeGreaterThanOrEqual(
            at({ missRate, risk }),
          );
          expect(at({ missRate, risk: risk * less })).toBeGreaterThanOrEqual(
            at({ missRate, risk }),
          );
        },
      ),
    );
  });

  it('does not depend on the order of the outcomes', () => {
    const outcomes = answers(800, seeded(3), { right: (c) => Math.sqrt(c) });
    expect(suggestThreshold(outcomes.toReversed(), USUAL)).toEqual(
      suggestThreshold(outcomes, USUAL),
    );
  });

  it('refuses wishes that are no shares', () => {
    for (const bad of [0, 1, -1, 5, Number.NaN]) {
      expect(() => suggestThreshold([], { missRate: bad, risk: 0.1 })).toThrow(RangeError);
      expect(() => suggestThreshold([], { missRate: 0.1, risk: bad })).toThrow(RangeError);
    }
  });
});

/** Every way to spread `count` over `parts` places. */
const spreads = (count: number, parts: number): number[][] =>
  parts === 1
    ? [[count]]
    : Array.from({ length: count + 1 }, (_, first) => first).flatMap((first) =>
        spreads(count - first, parts - 1).map((rest) => [first, ...rest]),
      );

describe('the promise', () => {
  it('is broken with no more than the risk, by exact count of everything that can happen', () => {
    // Two confidences, 20 outcomes: 1,771 results, each with its exact probability for 363 different agents.
    const wish = { missRate: 0.4, risk: 0.3 };
    const [high, low, count] = [0.97, 0.8, 20];
    const results = spreads(count, 4).map(([a = 0, b = 0, c = 0, d = 0]) => ({
      counts: [a, b, c, d],
      threshold: suggestThreshold(
        outcomesOf(
          same(a, high, true),
          same(b, high, false),
          same(c, low, true),
          same(d, low, false),
        ),
        wish,
      ).threshold,
    }));
    const logFactorials = [0];
    for (let n = 1; n <= count; n += 1)
      logFactorials.push((logFactorials[n - 1] ?? 0) + Math.log(n));
    const chance = (counts: readonly number[], shares: readonly number[]): number =>
      Math.exp(
        counts.reduce(
          (sum, n, index) =>
            sum - (logFactorials[n] ?? 0) + (n === 0 ? 0 : n * Math.log(shares[index] ?? 0)),
          logFactorials[count] ?? 0,
        ),
      );
    const tenths = Array.from({ length: 11 }, (_, n) => n / 10);
    let worst = 0;
    for (const share of [0.2, 0.5, 0.8]) {
      for (const wrongHigh of tenths) {
        for (const wrongLow of tenths) {
          const shares = [
            share * (1 - wrongHigh),
            share * wrongHigh,
            (1 - share) * (1 - wrongLow),
            (1 - share) * wrongLow,
          ];
          const all = share * wrongHigh + (1 - share) * wrongLow;
          const broken = results.reduce((sum, { counts, threshold }) => {
            const truth = threshold === null ? 0 : threshold > low ? wrongHigh : all;
            return truth > wish.missRate + 1e-9 ? sum + chance(counts, shares) : sum;
          }, 0);
          worst = Math.max(worst, broken);
        }
      }
    }
    expect(worst).toBeLessThanOrEqual(wish.risk);
    // a promise that nothing ever tests would be kept too
    expect(worst).toBeGreaterThan(0.02);
  });

  it.each([
    { agent: 'calibrated', right: (c: number) => c, miss: (t: number) => (1 - t) / 2 },
    {
      agent: 'too sure',
      right: (c: number) => c * 0.95,
      miss: (t: number) => 1 - (0.95 * (1 + t)) / 2,
    },
    {
      agent: 'wrong at the top',
      right: (c: number) => (c > 0.9 ? 0.8 : 0.9),
      miss: (t: number) => (t > 0.9 ? 0.2 : 0.1 + 0.01 / (1 - t)),
    },
  ])(
    'holds for an agent that is $agent in nine of ten runs of 1,000 answers',
    ({ right, miss }) => {
      const wish = { missRate: 0.15, risk: 0.1 };
      let broken = 0;
      let given = 0;
      for (let run = 0; run < 400; run += 1) {
        const { threshold } = suggestThreshold(answers(1_000, seeded(run), { right }), wish);
        if (threshold === null) continue;
        given += 1;
        if (miss(threshold) > wish.missRate + 0.001) broken += 1;
      }
      expect(broken).toBeLessThanOrEqual(40);
      expect(given).toBeGreaterThan(40);
    },
  );
});

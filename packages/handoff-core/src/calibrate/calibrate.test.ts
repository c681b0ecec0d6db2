import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from './calibrate.ts';
import { driftWarning } from './drift-warning.ts';
import { answers, seeded } from './seeded.fixture.ts';

const USUAL = { missRate: 0.05, risk: 0.1 };

describe('drift', () => {
  it('is a false alarm in about one of a hundred looks at most', () => {
    let alarms = 0;
    for (let run = 0; run < 300; run += 1) {
      const next = seeded(run);
      if (driftWarning(answers(400, next), answers(100, next)).drift) alarms += 1;
    }
    expect(alarms).toBeLessThanOrEqual(8);
  });

  it('tells an agent that is surer than it was from one that is wrong more often', () => {
    const next = seeded(5);
    const before = answers(800, next);
    expect(driftWarning(before, answers(200, next, { says: Math.sqrt }))).toMatchObject({
      drift: true,
      what: 'confidence',
    });
    const worse = driftWarning(before, answers(200, next, { right: (c) => c * 0.6 }));
    expect(worse).toMatchObject({ drift: true, what: 'correctness' });
    expect(worse.correctness?.z).toBeLessThan(0);
    expect(worse.correctness?.change).toBeCloseTo(-0.2, 1);
    expect(
      driftWarning(before, answers(200, next, { says: Math.sqrt, right: (c) => c * 0.6 })),
    ).toMatchObject({ drift: true, what: 'both' });
  });

  it('takes a steady error for no change when the agent gets other questions', () => {
    const next = seeded(6);
    const right = (confidence: number): number => confidence ** 3;
    expect(
      driftWarning(answers(800, next, { right }), answers(200, next, { right, says: Math.sqrt })),
    ).toMatchObject({ what: 'confidence' });
  });

  it('says nothing about fewer than fifty answers on a side', () => {
    const next = seeded(8);
    expect(driftWarning(answers(800, next), answers(49, next))).toMatchObject({
      drift: false,
      what: 'not-enough',
      sizes: { reference: 800, recent: 49, needed: 50 },
    });
  });

  it('finds no change between equal answers', () => {
    const outcomes = Array.from({ length: 60 }, () => ({ confidence: 0.9, good: true }));
    expect(driftWarning(outcomes, outcomes)).toMatchObject({
      what: 'none',
      confidence: { distance: 0, p: 1 },
      correctness: { z: 0, change: 0, p: 1 },
    });
  });
});

describe('calibration', () => {
  it('provides nothing where nothing is provided', () => {
    expect(calibrate([], USUAL)).toMatchObject({ given: 0, notProvided: 0, used: 0 });
    expect(calibrate([{ good: true }, { good: false, confidence: null }], USUAL)).toMatchObject({
      given: 2,
      notProvided: 2,
      used: 0,
      reliability: { ece: null, brier: null, bins: [] },
      suggestion: { threshold: null, reason: 'too-few-outcomes' },
      drift: { what: 'not-enough' },
    });
  });

  it('does not depend on the order of the input', () => {
    const outcome = fc.record({
      confidence: fc.constantFrom(null, 0.2, 0.5, 0.8, 0.95),
      good: fc.boolean(),
      at: fc.constantFrom(undefined, '2026-01-01', '2026-01-02', '2026-01-03T08:00:00Z', 'soon'),
    });
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 250 }), (outcomes) => {
        const whole = calibrate(outcomes, USUAL);
        expect(calibrate(outcomes.toReversed(), USUAL)).toEqual(whole);
      }),
    );
  });

  it('rests on the latest five thousand and compares their latest fifth with the rest', () => {
    const next = seeded(9);
    const stale = answers(1_000, next, { right: () => 0, from: '2025-01-01' });
    const before = answers(4_000, next, { right: () => 1, from: '2026-01-01' });
    const after = answers(1_000, next, { right: () => 0.5, from: '2026-06-01' });
    const result = calibrate([...after, ...stale, ...before, { good: true }], USUAL);
    expect(result).toMatchObject({
      given: 6_001,
      notProvided: 1,
      used: 5_000,
      tooOld: 1_000,
      undated: 0,
      drift: { what: 'correctness', sizes: { reference: 4_000, recent: 1_000 } },
    });
    expect(result.drift.correctness?.change).toBeCloseTo(-0.5, 1);
  });

  it('leaves answers without a date out where dated ones fill the window', () => {
    const next = seeded(10);
    const undated = answers(30, next).map(({ confidence, good }) => ({ confidence, good }));
    expect(calibrate([...undated, ...answers(100, next)], USUAL)).toMatchObject({
      used: 130,
      undated: 30,
      tooOld: 0,
      drift: { sizes: { reference: 50, recent: 50 } },
    });
    expect(calibrate([...undated, ...answers(4_980, next)], USUAL)).toMatchObject({
      used: 4_980,
      undated: 0,
      tooOld: 30,
    });
  });
});

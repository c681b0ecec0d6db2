import fc from 'fast-check';
import { expect, it } from 'vitest';

import { AT_ONCE, paceAfterAnswer, paceAfterFailure, paceAfterNews, waitOf } from './pace.ts';

const now = fc.integer({ min: 0, max: 2 ** 40 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const seconds = fc.integer({ min: 0, max: 600 });

it('looks at once when nothing was asked yet', () => {
  expect(waitOf(AT_ONCE, 0)).toBe(0);
});

it('never looks before the service said, and at most a tenth later', () => {
  fc.assert(
    fc.property(now, fc.integer({ min: 1, max: 600 }), chance, (at, again, luck) => {
      const wait = waitOf(paceAfterAnswer(at, again, luck), at);
      expect(wait).toBeGreaterThanOrEqual(again * 1_000);
      expect(wait).toBeLessThanOrEqual(again * 1_100);
    }),
  );
});

it('waits a second at least, whatever it was told', () => {
  fc.assert(
    fc.property(now, fc.constantFrom(0, -5), chance, (at, again, luck) => {
      expect(waitOf(paceAfterAnswer(at, again, luck), at)).toBeGreaterThanOrEqual(1_000);
      expect(waitOf(paceAfterFailure(AT_ONCE, at, 0, luck), at)).toBeGreaterThanOrEqual(1_000);
    }),
  );
});

it('never comes back before a 429 allows it, and then anywhere within a span that doubles up to four minutes', () => {
  fc.assert(
    fc.property(
      now,
      seconds,
      fc.array(chance, { minLength: 1, maxLength: 8 }),
      (at, after, luck) => {
        let state = AT_ONCE;
        for (const [nr, each] of luck.entries()) {
          state = paceAfterFailure(state, at, after, each);
          const jitter = waitOf(state, at) - after * 1_000;
          expect(jitter).toBeGreaterThanOrEqual(1_000);
          expect(jitter).toBeLessThanOrEqual(15_000 * 2 ** Math.min(nr, 4));
        }
      },
    ),
  );
});

it('forgets failures once an answer came', () => {
  const failed = paceAfterFailure(paceAfterFailure(AT_ONCE, 0, 0, 0.9), 0, 0, 0.9);
  expect(failed.failed).toBe(2);
  expect(paceAfterAnswer(0, 60, 0).failed).toBe(0);
});

it('brings a look forward for news, never back', () => {
  fc.assert(
    fc.property(now, seconds, chance, (at, again, luck) => {
      const before = paceAfterAnswer(at, again, luck);
      const after = paceAfterNews(before, at, 60, luck);
      expect(after?.due).toBeLessThanOrEqual(Math.min(before.due, at + 6_000));
    }),
  );
});

it('brings nothing forward where requests are scarce, or the last one failed', () => {
  const calm = paceAfterAnswer(0, 300, 0);
  expect(paceAfterNews(calm, 0, 300, 0)).toBeNull();
  expect(paceAfterNews(paceAfterFailure(calm, 0, 30, 0), 0, 60, 0)).toBeNull();
});

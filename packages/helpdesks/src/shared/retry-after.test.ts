import fc from 'fast-check';
import { expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const NOW = new Date('2026-03-02T09:00:00Z');

it.each([
  ['0', 0],
  ['7', 7_000],
  ['1.5', 1_500],
  [' 30 ', 30_000],
  ['Mon, 02 Mar 2026 09:00:20 GMT', 20_000],
  ['Mon, 02 Mar 2026 08:00:00 GMT', 0],
  ['2026', 2_026_000],
  ['999999', 3_600_000],
  ['Tue, 02 Mar 2027 09:00:00 GMT', 3_600_000],
])('reads %s', (header, wait) => {
  expect(retryAfterMs(header, undefined, NOW)).toBe(wait);
});

it.each([undefined, '', 'soon', '-5', '1e9', 'NaN', '7 seconds', '9'.repeat(30)])(
  'says nothing about %s',
  (header) => {
    expect(retryAfterMs(header, undefined, NOW)).toBeNull();
  },
);

it('holds a date against the clock of the helpdesk that said it', () => {
  const wait = retryAfterMs('Thu, 05 Mar 2026 10:00:17 GMT', 'Thu, 05 Mar 2026 10:00:00 GMT', NOW);
  expect(wait).toBe(17_000);
});

it('gives nothing or a time from none to an hour, whatever a helpdesk says', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (header, date) => {
      const wait = retryAfterMs(header, date, NOW);
      expect(wait === null || (wait >= 0 && wait <= 3_600_000)).toBe(true);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { readFailure } from './read-failure.ts';

it.each([
  [{ status: 401, response: '{}' }, 'refused'],
  [{ status: 403 }, 'refused'],
  [{ status: '401' }, 'refused'],
  [{ message: 'not authorised' }, 'refused'],
  [{ status: 429 }, 'busy'],
  [{ status: 400, message: 'circuit open' }, 'away'],
  [{ status: 404 }, 'away'],
  [{ status: 502 }, 'away'],
  [{ status: 504 }, 'away'],
  [Object.assign(new Error('timed out'), { status: 408 }), 'away'],
])('reads %j as %s', (error, why) => {
  expect(readFailure(error)).toEqual({ why, after: 0 });
});

it.each([
  [{ status: 429, headers: { 'Retry-After': '20' } }, 20],
  [{ status: 503, headers: { 'retry-after': 7 } }, 7],
  [{ status: 429, headers: { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' } }, 0],
  [{ status: 429, headers: { 'retry-after': '-3' } }, 0],
  [{ status: 429, headers: { 'retry-after': '99999999' } }, 600],
  [{ status: 429, headers: null }, 0],
])('takes from %j a wait of %i seconds', (error, after) => {
  expect(readFailure(error).after).toBe(after);
});

it('reads whatever a promise may be rejected with', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (error) => {
      const { why, after } = readFailure(error);
      expect(['refused', 'busy', 'away']).toContain(why);
      expect(after).toBeGreaterThanOrEqual(0);
    }),
  );
});

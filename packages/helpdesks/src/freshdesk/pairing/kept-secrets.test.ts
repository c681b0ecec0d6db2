import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MADE_NAMES, fitsOne, validOf, withSecret } from './kept-secrets.ts';
import { hashOf } from './named-secret.ts';

const DAY_MS = 24 * 60 * 60_000;
const START = Date.parse('2026-03-02T09:00:00Z');
const name = fc.constantFrom(...MADE_NAMES);
/** Milliseconds between one making and the next. */
const gaps = fc.array(fc.integer({ min: 0, max: 3 * DAY_MS }), { minLength: 1, maxLength: 6 });

it('takes the newest always, the one before for a day after it was replaced, and none older', () => {
  fc.assert(
    fc.property(name, gaps, fc.integer({ min: 0, max: 2 * DAY_MS }), (which, between, later) => {
      let at = START;
      let secrets: Record<string, string> = { apiKey: 'kept' };
      for (const [index, gap] of between.entries()) {
        at += gap;
        secrets = { ...withSecret(secrets, which, hashOf(`secret ${index}`), new Date(at)) };
      }
      const now = new Date(at + later);
      const last = between.length - 1;
      const fitting = between.map((_gap, index) => fitsOne(secrets, which, `secret ${index}`, now));
      expect(fitting).toEqual(
        between.map((_gap, index) => index === last || (index === last - 1 && later < DAY_MS)),
      );
      expect(secrets['apiKey']).toBe('kept');
    }),
  );
});

it('takes nothing where nothing was made', () => {
  for (const each of MADE_NAMES) {
    expect(validOf({}, each, new Date(START))).toEqual([]);
    expect(fitsOne({}, each, '', new Date(START))).toBe(false);
    expect(fitsOne({ [each]: '' }, each, '', new Date(START))).toBe(false);
  }
});

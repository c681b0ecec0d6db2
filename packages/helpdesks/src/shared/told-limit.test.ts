import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ToldLimit } from './told-limit.ts';

const limitAt = () => {
  let seconds = 1_000;
  const limit = new ToldLimit(() => new Date(seconds * 1_000));
  return { limit, pass: (more: number) => (seconds += more) };
};

it.each([
  ['200', 25],
  ['400', 50],
  ['700', 87],
  ['200.0', 25],
  // By the hour: fifty calls a minute.
  ['3000', 6],
])('lets rounds take a quarter of %s calls, at two a look', (total, looks) => {
  const { limit } = limitAt();
  limit.note(total, total);
  expect(limit.looks(50)).toBe(looks);
});

it('plans with the smallest plan until an answer tells, and takes nothing strange for one', () => {
  const { limit } = limitAt();
  limit.note(undefined, undefined);
  limit.note('0', '0');
  limit.note('-200', '9');
  limit.note(['400', '400'], '400');
  expect(limit.looks(50)).toBe(6);
});

it('lets rounds take nothing of the last fifth, for a minute at most', () => {
  const { limit, pass } = limitAt();
  limit.note('200', '41');
  expect(limit.looks(50)).toBe(25);
  limit.note('200', '40');
  expect(limit.looks(50)).toBe(0);
  pass(59);
  expect(limit.looks(50)).toBe(0);
  pass(1);
  expect(limit.looks(50)).toBe(25);
  limit.note('200', '0');
  // A clock that was set back.
  pass(-3_600);
  expect(limit.looks(50)).toBe(25);
});

it('never lets rounds take more than a quarter of any plan, nor nothing of one that has calls left', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 8, max: 2_999 }),
      fc.double({ min: 0.21, max: 1, noNaN: true }),
      (total, left) => {
        const { limit } = limitAt();
        limit.note(String(total), String(Math.ceil(total * left)));
        const looks = limit.looks(50);
        expect(looks * 2).toBeLessThanOrEqual(total / 4);
        expect(looks).toBeGreaterThan(0);
      },
    ),
  );
});

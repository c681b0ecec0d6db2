import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moved } from './selection.ts';

const KEYS = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] as const;

it('never leaves the grid, whatever is pressed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 25 }),
      fc.integer({ min: 1, max: 250 }),
      fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.boolean()), { maxLength: 60 }),
      (rows, columns, keys) => {
        let place = { row: -1, at: 0 };
        for (const [key, ctrl] of keys) {
          place = moved(key, ctrl, place, { rows, columns }) ?? place;
          expect(place.row).toBeGreaterThanOrEqual(-1);
          expect(place.row).toBeLessThan(Math.max(rows, 1));
          expect(place.at).toBeGreaterThanOrEqual(0);
          expect(place.at).toBeLessThan(columns);
        }
      },
    ),
  );
});

it('reaches the ends with Home and End, the corners with Control', () => {
  const size = { rows: 5, columns: 200 };
  expect(moved('End', false, { row: 2, at: 3 }, size)).toEqual({ row: 2, at: 199 });
  expect(moved('Home', true, { row: 2, at: 3 }, size)).toEqual({ row: -1, at: 0 });
  expect(moved('End', true, { row: 2, at: 3 }, size)).toEqual({ row: 4, at: 199 });
});

it('leaves other keys to the browser', () => {
  expect(moved('Tab', false, { row: 0, at: 0 }, { rows: 1, columns: 1 })).toBeNull();
});

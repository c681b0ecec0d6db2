import { expect, it } from 'vitest';

import { rankAuc } from './rank-auc.ts';

it('is 1 when every positive scores higher, 0 when every one scores lower, and counts a tie half', () => {
  expect(rankAuc([1, 2, 3, 4], [false, false, true, true])).toBe(1);
  expect(rankAuc([4, 3, 2, 1], [false, false, true, true])).toBe(0);
  expect(rankAuc([7, 7, 7], [true, false, false])).toBe(0.5);
  expect(rankAuc([1, 2, 2, 3], [false, true, false, true])).toBe(0.875);
});

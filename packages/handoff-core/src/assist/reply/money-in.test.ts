import { expect, it } from 'vitest';
import { moneyIn } from './money-in.ts';

it.each([
  ['We refund $84.50 to your card.', [84.5]],
  ['1.200,50 € und 1,200.50 USD', [1_200.5, 1_200.5]],
  ['EUR 40 or 40 euros', [40, 40]],
  ['£3 and 12,99€', [3, 12.99]],
  ['order 4711, 5 days, 3 parcels', []],
])('reads the amounts of %s', (text, amounts) => {
  expect(moneyIn(text)).toEqual(amounts);
});

import { describe, expect, it } from 'vitest';

import { findNames } from '../find-names.ts';

const addressesIn = (text: string): string[] =>
  findNames(text)
    .filter(({ kind }) => kind === 'address')
    .map(({ start, end }) => text.slice(start, end));

describe('a number beside a capital', () => {
  it.each([
    'Hi! My espresso machine from order 58213 leaks since the last descaling.',
    'My booking 48213 was cancelled and case 55121 is still open',
    'The invoice 90210 says 45 EUR, ticket 12345-6789',
    'Article 33501 was in the parcel, item 48455 was not',
    'Die Bestellung 58213 ist nicht angekommen',
    'Ma commande 75011 est arrivée cassée',
    'Your Lago 2 is under warranty until January 2028.',
    'Your contract runs until 31 December.',
    'Ihr monatlicher Abschlag beträgt 84,00 €.',
    'Next is extension 400, for the front desk.',
    'We can deliver it to you until January 2028.',
    'We ship to you until 31 December.',
    'I can send it to you by 31 December',
  ])('is no address in "%s"', (text) => {
    expect(addressesIn(text)).toEqual([]);
  });

  it.each([
    ['I live in 12 Main Street, Springfield, IL 62704.', '62704'],
    ['Send it to 48 Elm Avenue, Boston, MA 02108, please', '02108'],
  ])('is one beside the rest of it in "%s"', (text, code) => {
    expect(addressesIn(text).join(' ')).toContain(code);
  });
});

it('leaves a date beside an address readable', () => {
  expect(addressesIn('Please deliver it to 12 Main Street on December 31 if you can')).toEqual([
    '12 Main Street',
  ]);
});

import { expect, it } from 'vitest';

import { walkWords } from '../testing/walk-words.ts';
import { wordsIn } from '../trust-report/words/words-in.ts';
import { copyFor } from './copy-for.ts';

const { copy } = copyFor('fr-CA');
const said = [
  ...walkWords(copy, copyFor('en').copy, 'fr'),
  ...walkWords(wordsIn('fr'), wordsIn('en'), 'fr'),
].map(({ path, text }) => ({ path, text: text.replaceAll(/⟦\w+⟧/gu, 'X') }));

const whereIn = (pattern: RegExp): string[] => [
  ...new Set(
    said.filter(({ text }) => pattern.test(text)).map(({ path, text }) => `${path}: ${text}`),
  ),
];

it('sets a narrow space that no line ends at before the higher marks, and inside quotes', () => {
  // A clock time, and the colon of one.
  expect(whereIn(/(?<!\u202F|\d)[:;?!](?!\d)/u)).toEqual([]);
  expect(whereIn(/(?<!\u202F)»|«(?!\u202F)/u)).toEqual([]);
  expect(said.filter(({ text }) => text.includes('\u202F')).length).toBeGreaterThan(100);
});

it('sets no space before the lower marks, and the apostrophe of print', () => {
  expect(whereIn(/\s[,.…](?!\d)/u)).toEqual([]);
  expect(whereIn(/\p{L}['´`]\p{L}/u)).toEqual([]);
});

it('shortens what stands before a vowel', () => {
  expect(
    whereIn(/(?<![\p{L}’-])(?:le|la|de|que|ne|se|je|me) (?!onze|oui)[aeiouyéèêàâîôû]/iu),
  ).toEqual([]);
});

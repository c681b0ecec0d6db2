import fc from 'fast-check';
import { expect, it } from 'vitest';

import { shorten } from './plain.ts';
import { shortenQuote } from './shorten-quote.ts';
import { roomFor, wordStart } from './wide.ts';

const LATE =
  '先週注文したミキサーが届いていないので、至急ご確認のうえ返金していただけないでしょうか。';

it('keeps the verb that turns a Japanese clause around', () => {
  const text = '3月2日に注文した青いミキサーを私は返品したくありません、交換をお願いします。';
  expect(shortenQuote(text, 22)).toContain('ありません');
  expect(shortenQuote(LATE, 14)).toBe('先週注文したミキサーが届いていないので…');
});

it('gives wide letters less of the room that is meant for narrow ones', () => {
  expect(roomFor(LATE, 100)).toBeLessThan(65);
  expect(roomFor('Where is my parcel?', 100)).toBe(100);
});

it('finds the word a cut would go through', () => {
  const cut = LATE.indexOf('ミキサー') + 2;
  expect(LATE.slice(wordStart(LATE, cut)).startsWith('ミキサー')).toBe(true);
});

it('never grows, nor cuts a letter in two, whatever script it is in', () => {
  const letters = fc.constantFrom(
    '返',
    '金',
    'し',
    'ミ',
    'ー',
    '。',
    '、',
    'a',
    ' ',
    '𠮷',
    '👍',
    '5',
  );
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 200 }),
      fc.integer({ min: 2, max: 90 }),
      (all, max) => {
        const text = all.join('');
        const cut = shorten(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut).not.toMatch(/\p{Cs}/u);
        expect(cut === text).toBe(text.length <= max);
      },
    ),
  );
});

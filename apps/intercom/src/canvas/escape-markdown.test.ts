import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { marksIn } from '../testing/marks-in.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** Pieces from which somebody would build a mark. */
const piece = fc.oneof(
  fc.constantFrom(
    ...Array.from('[]()*_\\<>&#;:!`~|"\'/ \n\r\t'),
    '**',
    '__',
    '](',
    '[x](https://evil.example)',
    '\\[x\\](https://evil.example)',
    '[x]\n(https://evil.example)',
    '[x][1]',
    '[1]: https://evil.example',
    '<https://evil.example>',
    '<a href=https://evil.example>',
    '&#91;x&#93;&#40;https://evil.example&#41;',
    '&lbrack;',
    'www.evil.example',
    'https://',
    'http://evil.example',
    '\u202E',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u200B',
    '\u2060',
    '\u00AD',
    '\u0000',
    '\u2028',
    '\uD83D',
    '\u{1F600}',
    'a',
    'é',
    '中',
    'א',
  ),
  fc.string({ maxLength: 4 }),
);
const hostile = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('an escaped text', () => {
  it('has no mark for any reader of Markdown', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect({ text, marks: marksIn(escapeMarkdown(text)) }).toEqual({ text, marks: [] });
      }),
      { numRuns: 2_000 },
    );
  });

  it('has none either where two of them meet', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, two) => {
        for (const between of [' ', ' · '])
          expect(marksIn(`${escapeMarkdown(one)}${between}${escapeMarkdown(two)}`)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('stays as it is when it is escaped once more', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = escapeMarkdown(text);
        expect(escapeMarkdown(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps every word: only letters that nobody sees come in, and stars change their shape', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const seen = (each: string): string =>
          each
            .toWellFormed()
            .replace(/[\p{Cf}\p{Cc}\s]/gu, '')
            .replaceAll('∗', '*');
        expect(seen(escapeMarkdown(text))).toBe(seen(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves ordinary texts alone', () => {
    for (const text of [
      'Refund of €40.00 (order 7): 3 < 5 & 7 > 2',
      'Was kostet das? „Nichts“, sagte er – 100 %!',
      '返金してください。',
      'order_id is snake_case',
      'Combien\u202F? 12\u00A0€',
      'C:\\temp\\file.txt',
    ])
      expect(escapeMarkdown(text)).toBe(text);
  });

  it('keeps apart what was set apart, and what was not closed is taken away', () => {
    expect(escapeMarkdown('a \u2068אבג\u2069 b')).toBe('a \u2068אבג\u2069 b');
    expect(escapeMarkdown('a \u2068אבג')).toBe('a אבג');
    expect(escapeMarkdown('a \u2069\u2068 b')).toBe('a b');
  });
});

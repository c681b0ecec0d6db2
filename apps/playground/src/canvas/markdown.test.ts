import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMarkdown } from './markdown.ts';

const plain = (text: string) => ({ text, bold: false, href: null });

it('knows links and bold, and one in the other', () => {
  expect(parseMarkdown('See **order 12** and [the page](https://shop.example/a).')).toEqual([
    plain('See '),
    { text: 'order 12', bold: true, href: null },
    plain(' and '),
    { text: 'the page', bold: false, href: 'https://shop.example/a' },
    plain('.'),
  ]);
  expect(parseMarkdown('[**All** of it](https://shop.example/)')).toEqual([
    { text: 'All', bold: true, href: 'https://shop.example/' },
    { text: ' of it', bold: false, href: 'https://shop.example/' },
  ]);
});

it.each(['# Title', '_quiet_', '`code`', '- one', '<b>bold</b>', '* one *', '[a](b c)', '****'])(
  'leaves %s as it is',
  (text) => {
    expect(parseMarkdown(text)).toEqual([plain(text)]);
  },
);

it.each(['javascript:alert(1)', 'data:text/html,a', '//host/a', 'a/b'])(
  'makes no link to %s',
  (place) => {
    expect(parseMarkdown(`[here](${place})`)).toEqual([plain(`[here](${place})`)]);
  },
);

it('loses no word and links nowhere but to the web', () => {
  const piece = fc.constantFrom('**', '*', '[', ']', '(', ')', 'https://a.example', ' word ', ' ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const spans = parseMarkdown(pieces.join(''));
      const words = (text: string): string[] => text.match(/word/g) ?? [];
      expect(words(spans.map(({ text }) => text).join(''))).toEqual(words(pieces.join('')));
      const places = spans.flatMap(({ href }) => href ?? []);
      expect(places.filter((place) => !place.startsWith('https://a.example'))).toEqual([]);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noteHtml } from './note-html.ts';

const MARKER = 'baton-0123456789abcdef';

it('has a heading over each block, its lines, and its items as a list', () => {
  const note = 'Why\nLow confidence.\n- 0.31 & falling\n- asked twice\nSoon.\n\nOne line.';
  expect(noteHtml(note, MARKER)).toBe(
    '<h2>Why</h2><p>Low confidence.</p><ul><li>0.31 &amp; falling</li><li>asked twice</li></ul><p>Soon.</p>' +
      `<p>One line.</p><p>[${MARKER}]</p>`,
  );
});

it('has no tag but those that a note keeps, whatever stands in it, and loses no word', () => {
  const TAG = /<\/?(?:h2|p|ul|li)>/g;
  const plain = (html: string): string =>
    html
      .replace(TAG, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  const bare = (text: string): string => text.replaceAll(/\s/g, '');
  const hostile = fc.constantFrom(
    '<script>',
    '&lt;',
    '<p>',
    '</p>',
    '"',
    "'",
    '\n',
    '\n\n',
    'a ',
    '<',
    '&',
  );
  const notes = fc
    .array(fc.oneof(hostile, fc.string()), { maxLength: 20 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(notes, (note) => {
      const html = noteHtml(note, MARKER);
      expect(html.replace(TAG, '')).not.toMatch(/[<>]/);
      // Signs that begin an item become the item itself.
      const unsigned = note.replaceAll('\r\n', '\n').replaceAll(/^\s*[-•*]\s+/gm, '');
      expect(bare(plain(html))).toBe(`${bare(unsigned)}[${MARKER}]`);
    }),
  );
});

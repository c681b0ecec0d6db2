import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noteHtml } from './note-html.ts';

const MARKER = 'baton-0123456789abcdef';

it('draws headings, lists and lines apart, and the marker last', () => {
  const note = 'Handed over\nWants a refund.\n- one\n- two\n\nNext: check the order.';
  expect(noteHtml(note, MARKER)).toBe(
    [
      '<div><b>Handed over</b></div><div>Wants a refund.</div><ul><li>one</li><li>two</li></ul>',
      '<div>Next: check the order.</div>',
      `<div>[${MARKER}]</div>`,
    ].join('<div><br></div>'),
  );
});

it('shows what is markup, and lets none of it be read', () => {
  const html = noteHtml('<img src=x onerror=alert(1)> & "more"\n\n- <b>two</b>', MARKER);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;');
  expect(html).toContain('<li>&lt;b&gt;two&lt;/b&gt;</li>');
});

it('holds no tag but its own, whatever stands in a note', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (note) => {
      const left = noteHtml(note, MARKER).replaceAll(/<\/?(?:div|b|ul|li|br)>/g, '');
      expect(left).not.toMatch(/[<>"']/);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clip } from './clip.ts';
import { PANEL_WIDTH, heightOf, heightOfAll, roomIn } from './estimate-height.ts';
import { lineEnds, linesOf, textWidth } from './text-size.ts';

const plain = { size: 14 };
const bold = { size: 14, bold: true };
const room = roomIn(PANEL_WIDTH);
const words = fc
  .array(
    fc.oneof(
      fc.lorem({ maxCount: 3 }),
      fc.constantFrom('返金してください', 'Rechtsschutzversicherungsbescheinigung', '—', '€40.00'),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(' '));

describe('the lines of a text', () => {
  it('hold all of it, in order, and none is wider than the room', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 500 }), (text, width) => {
        const ends = lineEnds(text, width, plain);
        const lines = ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
        expect(lines.join('')).toBe(text);
        for (const line of lines)
          expect(textWidth(line.trimEnd(), plain)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('are no fewer in a narrower panel, in bold, or for a longer text', () => {
    fc.assert(
      fc.property(words, words, (text, more) => {
        const lines = linesOf(text, room, plain);
        expect(linesOf(text, room - 40, plain)).toBeGreaterThanOrEqual(lines);
        expect(linesOf(text, room, bold)).toBeGreaterThanOrEqual(lines);
        expect(linesOf(`${text} ${more}`.trim(), room, plain)).toBeGreaterThanOrEqual(lines);
      }),
    );
  });

  it('break in words that are longer than a line, and between Japanese letters', () => {
    expect(linesOf('x'.repeat(200), room, plain)).toBeGreaterThan(4);
    // 19 letters of 14 pixels fill a line of 268.
    expect(linesOf('あ'.repeat(19), room, plain)).toBe(1);
    expect(linesOf('あ'.repeat(20), room, plain)).toBe(2);
  });

  it('are rather wider than the text is in the fonts of browsers', () => {
    // Pixels that Helvetica's own table of widths gives for 14 px.
    const known = [
      ['Refund of €40.00', 107.4],
      ['Customer asked for a person', 180.5],
      ['Confidence 42%, under the limit of 50%', 245.9],
    ] as const;
    for (const [text, pixels] of known) {
      expect(textWidth(text, plain)).toBeGreaterThanOrEqual(pixels);
      expect(textWidth(text, plain)).toBeLessThan(pixels * 1.2);
    }
  });
});

describe('a clipped text', () => {
  it('has no more lines than it may, and says where something is missing', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 5 }), (text, most) => {
        const short = clip(text, most, bold);
        expect(linesOf(short, room, bold)).toBeLessThanOrEqual(most);
        const whole = short === text;
        expect(whole || short.endsWith('…')).toBe(true);
        expect(text.startsWith(whole ? text : short.slice(0, -1))).toBe(true);
      }),
    );
  });
});

describe('the height of a component', () => {
  it('grows with its text', () => {
    const text = (words: string) => heightOf({ type: 'text', text: words });
    expect(text('short')).toBe(30);
    expect(text('a much longer text that can not stand on one line of the panel')).toBe(50);
  });

  it('is that of its lines with what stands around them', () => {
    const item = { type: 'item', id: 'a', title: 'Title' } as const;
    expect(heightOf({ type: 'list', items: [item] })).toBe(45);
    expect(heightOf({ type: 'list', items: [item, { ...item, subtitle: 'Under it' }] })).toBe(100);
    expect(
      heightOf({
        type: 'button',
        id: 'b',
        label: 'Back',
        action: { type: 'submit' },
        style: 'link',
      }),
    ).toBe(28);
    expect(heightOf({ type: 'button', id: 'b', label: 'Send', action: { type: 'submit' } })).toBe(
      44,
    );
    expect(
      heightOf({
        type: 'data-table',
        items: [{ type: 'field-value', field: 'a', value: 'b'.repeat(500) }],
      }),
    ).toBe(34);
    expect(heightOfAll([])).toBe(32);
  });
});

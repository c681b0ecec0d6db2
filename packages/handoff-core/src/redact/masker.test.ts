import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPersonal } from './find-personal.ts';
import { createMasker } from './masker.ts';
import { treatmentsFor } from './tier-table.ts';

const masked = (text: string): string => createMasker(treatmentsFor('restricted'), {}).text(text);

/** Half of a surrogate pair. */
const halves = /\p{Cs}/u;

const PIECES = [
  'My name is Zelimira Okoro.',
  'Hi Anna,',
  'Regards,\nJorge Nunes',
  '12 Juniper Lane, Springfield 60614',
  'anna.berg@example.com',
  '4111 1111 1111 1111',
  'DE89 3704 0044 0532 0130 00',
  'password: hunter2!',
  'the code is 482913',
  'call me at (555) 123-4567',
  '{"first_name": "Ines", "zip": "60614", "sku": "A-9"}',
  'born 4 July 1986',
  'diabetes',
  'Order #W1234567 of 2024-05-15 for $45.20',
  '<script>alert(1)</script>',
  '\u202Eevil\u202C',
  '😀',
  '[name]',
  '•••',
  ' ',
  '\n',
  ', ',
];
const GUESSED = new Set(['name', 'address']);
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(' '));

it('changes nothing when it masks what is masked', () => {
  fc.assert(
    fc.property(text, (made) => {
      const once = masked(made);
      expect(masked(once)).toBe(once);
    }),
  );
});

it('leaves no value that it found, and never half of a character', () => {
  fc.assert(
    fc.property(text, (made) => {
      const shown = masked(made);
      expect(halves.test(shown)).toBe(halves.test(made));
      const values = findPersonal(made)
        // A guess of a few letters may be part of another word, or of the mark itself.
        .filter(({ kind, start, end }) => end - start >= (GUESSED.has(kind) ? 8 : 4))
        .map(({ start, end }) => made.slice(start, end));
      expect(values.filter((value) => shown.includes(value))).toEqual([]);
    }),
  );
});

it.each(['Order #W1234567', 'item 6942297802', '$1,149.00', '2024-05-15', 'tracking 540934230326'])(
  'keeps what an agent works with: %s',
  (kept) => {
    expect(masked(`My name is Zelimira Okoro and ${kept} is mine`)).toContain(kept);
  },
);

it('judges short fields by their names and notes by their words', () => {
  const shown = createMasker(treatmentsFor('restricted'), {}).deep({
    city: 'Charlotte',
    name: 'Coffee Maker',
    first_name: 'Ines',
    note: 'The customer Tamsin Okoro called twice about it.',
  });
  expect(shown).toEqual({
    city: 'Charlotte',
    name: 'Coffee Maker',
    first_name: '[name]',
    note: 'The customer [name] called twice about it.',
  });
});

it('masks in a tool result of a megabyte that holds base64 and JSON in strings', () => {
  const result = {
    file: 'QUJD'.repeat(100_000),
    rows: Array.from({ length: 10_000 }, (_, n) => ({ sku: `A-${n}`, price: n / 4 })),
    raw: JSON.stringify({ email: 'anna.berg@example.com', order_id: '#W1234567' }),
  };
  const shown = JSON.stringify(createMasker(treatmentsFor('restricted'), {}).deep(result));
  expect(shown).not.toContain('anna.berg');
  expect(shown).toContain('#W1234567');
  expect(shown).toContain('A-9999');
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closeHoles } from './drop-values.ts';
import { createMasker } from './masker.ts';
import { treatmentsFor } from './tier-table.ts';

const dropped = createMasker(
  treatmentsFor('restricted', {
    email: { restricted: 'drop', standard: 'drop' },
    name: { restricted: 'drop' },
    phone: { restricted: 'drop' },
  }),
  {},
);

it.each([
  ['Email: anna@example.com.', '…'],
  ['Hello. Email: anna@example.com. I want a refund.', 'Hello. I want a refund.'],
  ['Please write to anna@example.com, thank you.', 'Please write to, thank you.'],
  ['My e-mail is anna@example.com and I wait.', 'My e-mail is and I wait.'],
  ['My contact (anna@example.com) has not changed.', 'My contact has not changed.'],
  ['Write to "anna@example.com" please', 'Write to please'],
  ['anna@example.com has not changed', 'has not changed'],
  ['anna@example.com, ben@example.com: both are wrong', 'both are wrong'],
  ['We have anna@example.com, ben@example.com and no more', 'We have and no more'],
  ['Name: x\nE-mail: anna@example.com\nOrder: 58213', 'Name: x\n\nOrder: 58213'],
  ['anna@example.com', '…'],
])('leaves clean text where values are dropped: %s', (text, shown) => {
  expect(dropped.text(text)).toBe(shown);
});

it('lets fields, items and whole records of what is dropped vanish', () => {
  expect(
    dropped.deep({
      email: 'anna@example.com',
      to: ['anna@example.com', 'the desk'],
      'anna@example.com': 1,
      note: 'call (555) 123-4567',
      order: 58_213,
      raw: '{"email":"anna@example.com","n":1}',
    }),
  ).toEqual({ to: ['the desk'], note: 'call', order: 58_213, raw: '{"n":1}' });
});

const piece = fc.constantFrom(
  'anna@example.com',
  'My name is Zelimira Okoro.',
  ' ',
  ', ',
  '. ',
  '\n',
  '(',
  ')',
  'Email: ',
  'order 58213',
  'and',
  '"',
  ':',
);

it('leaves nothing that was dropped and nothing to drop a second time', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
      const made = parts.join('').replaceAll(/ {2,}/g, ' ').replaceAll('()', '');
      const once = dropped.text(made);
      expect(once).not.toContain('anna@');
      expect(dropped.text(once)).toBe(once);
    }),
  );
});

it('gets to the end of a megabyte full of holes', () => {
  const text = 'Email: (\uFDD0), \uFDD0; '.repeat(50_000);
  expect(closeHoles(text).length).toBeLessThan(text.length);
});

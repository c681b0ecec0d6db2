import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findPersonal } from './find-personal.ts';

const found = (text: string): string[] =>
  findPersonal(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('finds', () => {
  it.each([
    ['Write to anna.berg+shop@mail.example.com.', 'email anna.berg+shop@mail.example.com'],
    ['Card 4111 1111 1111 1111 12/27', 'card 4111 1111 1111 1111'],
    ['amex 378282246310005', 'card 378282246310005'],
    ['IBAN DE89 3704 0044 0532 0130 00 and more', 'iban DE89 3704 0044 0532 0130 00'],
    ['My social is 078-05-1120.', 'ssn 078-05-1120'],
    ['Call me at (555) 123-4567', 'phone (555) 123-4567'],
    ['reach me: +49 30 1234567', 'phone +49 30 1234567'],
    ['meine Handynummer: 0171 2345678', 'phone 0171 2345678'],
    ['from 192.168.1.17 today', 'ip 192.168.1.17'],
    ['from 2001:db8::ff00:42:8329', 'ip 2001:db8::ff00:42:8329'],
    ['password: hunter2!', 'secret hunter2!'],
    ['Mein Passwort ist Sonne!82.', 'secret Sonne!82'],
    ['the verification code is 482913', 'secret 482913'],
    ['CVV 123', 'secret 123'],
    ['born 4 July 1986', 'birth_date 4 July 1986'],
    ['Geburtsdatum: 04.07.1986', 'birth_date 04.07.1986'],
    ['key sk_live_abcdefghijklmnop1234', 'api_key sk_live_abcdefghijklmnop1234'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('leaves alone', () => {
  it.each([
    'Order #W1234567 and item 6942297802',
    '"Office Chair": "4794339885", "Desk Lamp": "6817146515"',
    'flight HAT271 on 2024-05-15 at 12:04:33',
    'a refund of €1,149.00 or 35.52999999999997',
    'gift_card_7245904 and credit_card_9513926',
    'My password is wrong and I forgot my pin',
    'version 1.2.3.4 of the app',
    'tracking number 555-123-4567',
    'delivered 04.07.2026 between 8 and 10',
    'card ending in 4242',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('keeps the longest of what overlaps', () => {
  expect(found('password: anna@example.com')).toEqual(['email anna@example.com']);
});

const HOSTILE = [
  'a@',
  '4111 ',
  '+1 ',
  '(5',
  'eyJ',
  'sk-',
  'password is ',
  '1.',
  '::1',
  'DE89 ',
  'born ',
  '-----BEGIN ',
  ' ',
  'code ',
  'a.b-',
  'Mr. ',
  'my name is ',
  'Anna Berg 12 Main Street, ',
  'Zorvik',
  '"a": "B", ',
  String.raw`\"`,
  'zip ',
  'passport ',
  'BSN 1',
  '12 345 678 ',
  'https://a',
  'Regards,\n',
  '(0',
  '\u200B',
  '\u{1F600}',
];

// No clock here: a pattern that tries again at every place would need minutes for so long a text, and never come back in time.
it.each(HOSTILE)(
  'reads to the end of a text that repeats %j two hundred thousand characters long',
  (piece) => {
    const text = `${piece.repeat(Math.ceil(200_000 / piece.length))}\n\nmail anna.berg@example.com`;
    expect(found(text)).toContain('email anna.berg@example.com');
  },
);

it('gives finds in order, within the text and apart from each other', () => {
  const text = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...HOSTILE)))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (made) => {
      let last = 0;
      for (const { start, end } of findPersonal(made)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(made.length);
    }),
  );
});

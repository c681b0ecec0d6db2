import { expect, it } from 'vitest';

import { findPersonal } from '../redact/find-personal.ts';
import { findSecret } from './find-secrets.ts';

it.each([
  ['Your card 4111 1111 1111 1111 is on file.', 'card_number'],
  ['Your card 4111.1111.1111.1111 is on file.', 'card_number'],
  ['It goes to de89 3704 0044 0532 0130 00.', 'iban'],
  ['I see 078-05-1120 here.', 'social_security_number'],
  ['Use ghp_abcdefghijklmnopqrst1234 for that.', 'access_key'],
  ['Use glpat-abcdefghij0123456789 for that.', 'access_key'],
  ['Order 4111111111111112 ships on 2026-03-01.', null],
  ['Your IBAN ends in 3000 and your card in 4242.', null],
])('finds in an answer what would be masked in it: %s', (text, secret) => {
  expect(findSecret(text)).toBe(secret);
  expect(findPersonal(text).length > 0).toBe(secret !== null);
});

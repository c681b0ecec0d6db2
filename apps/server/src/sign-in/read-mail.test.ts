import { expect, it } from 'vitest';
import { readMail } from './read-mail.ts';

const read = (url: string | undefined, from: string | undefined) => {
  const faults: string[] = [];
  const env = { ...(url !== undefined && { BATON_SMTP_URL: url }) };
  const mail = readMail({ ...env, ...(from !== undefined && { BATON_MAIL_FROM: from }) }, faults);
  return { mail, faults };
};

const FROM = 'Baton <baton@example.com>';

it('needs neither, or both', () => {
  expect(read(undefined, undefined)).toEqual({ mail: null, faults: [] });
  expect(read('', '')).toEqual({ mail: null, faults: [] });
  expect(read('smtp://mail.example.com', undefined).faults).toEqual([
    'BATON_MAIL_FROM is missing beside BATON_SMTP_URL.',
  ]);
  expect(read(undefined, FROM).faults).toEqual([
    'BATON_SMTP_URL is missing beside BATON_MAIL_FROM.',
  ]);
});

it.each([
  ['smtps://user:password@mail.example.com', FROM, true],
  ['smtp://user:password@mail.example.com:587', 'baton@example.com', true],
  ['smtp://127.0.0.1:2525', FROM, false],
  ['smtp://relay.internal:25?ignoreTLS=true', FROM, false],
])('takes %s and %s', (url, from, encrypts) => {
  expect(read(url, from)).toEqual({ mail: { url, from, encrypts }, faults: [] });
});

it.each([
  ['what is no address', 'mail.example.com', FROM, 'BATON_SMTP_URL must be an address'],
  ['an address of the web', 'https://mail.example.com', FROM, 'BATON_SMTP_URL must be an address'],
  [
    'certificates that are not looked at',
    'smtps://mail.example.com?tls.rejectUnauthorized=false',
    FROM,
    'no options but ignoreTLS=true',
  ],
  [
    'a password that could be read on its way',
    'smtp://user:hunter2@mail.example.com?ignoreTLS=true',
    FROM,
    'a password is sent encrypted only',
  ],
  ['a sender that is no address', 'smtp://mail.example.com', 'Baton', 'BATON_MAIL_FROM'],
  ['two senders', 'smtp://mail.example.com', 'a@example.com, b@example.com', 'BATON_MAIL_FROM'],
  ['a sender over two lines', 'smtp://mail.example.com', 'B\r\nBcc: <a@b.example>', 'BATON_MAIL'],
])('refuses %s, and does not repeat it', (_what, url, from, said) => {
  const { faults } = read(url, from);
  expect(faults).toEqual([expect.stringContaining(said)]);
  expect(faults.join()).not.toContain('hunter2');
});

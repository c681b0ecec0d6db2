import { expect, it } from 'vitest';
import { proofCookie } from './proof-cookie.ts';

const PROOF = { value: 'a.b.c', seconds: 60 };

it('is for this host alone where it is reached by https: no neighbour can set one for us', () => {
  const { write, read } = proofCookie(true);
  // What browsers ask of such a name: Secure, the whole host, and no domain.
  expect(write(PROOF)).toBe(
    '__Host-baton_brief=a.b.c; Path=/; Max-Age=60; HttpOnly; SameSite=Strict; Secure',
  );
  expect(read('__Host-baton_brief=a.b.c')).toBe('a.b.c');
  for (const set of ['baton_brief=x', '__Secure-baton_brief=x', '__host-baton_brief=x'])
    expect(read(set), set).toBeNull();
});

it('reads one cookie, and none where there are several, or it is too long', () => {
  const { read } = proofCookie(false);
  expect(read('other=1; baton_brief=a.b.c; more=2')).toBe('a.b.c');
  for (const header of [
    undefined,
    '',
    'baton_brief',
    'baton_brief=',
    'xbaton_brief=a',
    'baton_brief=a; baton_brief=b',
    'baton_brief=a; baton_brief=a',
    `baton_brief=${'x'.repeat(3_000)}`,
  ])
    expect(read(header), header).toBeNull();
});

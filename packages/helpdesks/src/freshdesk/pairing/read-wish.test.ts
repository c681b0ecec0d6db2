import { expect, it } from 'vitest';
import type { HttpCall } from '../../shared/http-call.ts';
import { readWish } from './read-wish.ts';

it.each([
  'http://127.0.0.1:4000',
  'http://localhost',
  'ftp://localhost',
  'https://169.254.169.254',
])('takes %s for no company’s sign-in in earnest, and asks nobody about it', async (issuer) => {
  const asked: HttpCall[] = [];
  const call = async (one: HttpCall) => {
    asked.push(one);
    return { answered: false, sent: false } as const;
  };
  const server = {
    originOf: () => null,
    mail: true,
    moreRedirects: [],
    now: () => new Date(),
    call,
  };
  const read = await readWish(server, {
    tenant: 'a',
    settings: { domain: 'acme.freshdesk.com', signIn: { oidc: { issuer, clientId: 'baton' } } },
    credentials: { apiKey: 'key', oidcSecret: 'secret-of-the-company' },
    before: null,
    signal: AbortSignal.timeout(5_000),
  });
  expect(read).toMatchObject({
    ok: false,
    why: 'invalid',
    faults: [{ pointer: '/settings/signIn/oidc/issuer' }],
  });
  expect(asked).toEqual([]);
});

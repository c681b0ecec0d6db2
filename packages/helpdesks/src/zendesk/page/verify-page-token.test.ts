import { sign } from 'node:crypto';
import { expect, it } from 'vitest';
import { AT, KEYS, NOW, PAIRED, hmacBy, loadOf, tokenOf } from './testing/page-load.ts';
import type { TokenWish } from './testing/page-load.ts';
import { verifyPageToken } from './verify-page-token.ts';
import type { PageLoad } from './verify-page-token.ts';

const outcome = async (load: PageLoad): Promise<string> => {
  const key = KEYS.own.publicKey;
  const verdict = await verifyPageToken({ ...load, paired: PAIRED, key, now: NOW });
  return verdict.ok ? `user ${verdict.user}` : verdict.why;
};

const over = (more: Readonly<Record<string, unknown>>): TokenWish => ({ over: more });
const publicPem = KEYS.own.publicKey.export({ type: 'spki', format: 'pem' });
const publicJwk = KEYS.other.publicKey.export({ format: 'jwk' });
const INSTALLATIONS = 'zendesk.com/api/v2/apps/installations';

it.each<[string, string, TokenWish]>([
  ['the person by their bare id', 'user 360001234567', {}],
  [
    'the person by the address of the account',
    'user 7',
    over({ sub: 'https://acme.zendesk.com/api/v2/users/7' }),
  ],
  ['the same with .json', 'user 7', over({ sub: 'https://acme.zendesk.com/api/v2/users/7.json' })],
  ['an issuer with its scheme', 'user 360001234567', over({ iss: 'https://acme.zendesk.com' })],
  ['clocks half a minute apart, before', 'user 360001234567', over({ iat: AT + 30, nbf: AT + 30 })],
  [
    'clocks half a minute apart, after',
    'user 360001234567',
    over({ iat: AT - 329, nbf: AT - 329, exp: AT - 29 }),
  ],
  ['ten minutes at most', 'user 360001234567', over({ exp: AT + 600 })],

  ['no signature', 'algorithm', { header: { alg: 'none' }, signature: () => 'AA' }],
  [
    'no signature, in other letters',
    'algorithm',
    { header: { alg: 'None' }, signature: () => 'AA' },
  ],
  [
    'HS256 with the public key as its secret',
    'algorithm',
    { header: { alg: 'HS256' }, signature: hmacBy(publicPem) },
  ],
  ['that under the name of RS256', 'signature', { signature: hmacBy(publicPem) }],
  [
    'an algorithm of the same key that is not the one',
    'algorithm',
    {
      header: { alg: 'RS512' },
      signature: (signed) =>
        sign('RSA-SHA512', Buffer.from(signed), KEYS.own.privateKey).toString('base64url'),
    },
  ],
  [
    'PS256 under the name of RS256',
    'signature',
    {
      signature: (signed) =>
        sign('RSA-SHA256', Buffer.from(signed), { key: KEYS.own.privateKey, padding: 6 }).toString(
          'base64url',
        ),
    },
  ],
  ['another key', 'signature', { key: KEYS.other.privateKey }],
  [
    'another key that the token brings along',
    'signature',
    { key: KEYS.other.privateKey, header: { jwk: publicJwk } },
  ],
  [
    'another key at an address in the token',
    'signature',
    { key: KEYS.other.privateKey, header: { jku: 'https://keys.example/jwks' } },
  ],
  ['a header that has to be understood', 'algorithm', { header: { crit: ['b64'], b64: false } }],

  [
    'another installation of the account',
    'audience',
    over({ aud: `https://acme.${INSTALLATIONS}/40000002.json` }),
  ],
  [
    'an installation of the same app elsewhere',
    'audience',
    over({ aud: `https://evil.${INSTALLATIONS}/40000001.json` }),
  ],
  [
    'the installation without its ending',
    'audience',
    over({ aud: `https://acme.${INSTALLATIONS}/40000001` }),
  ],
  [
    'a list of installations',
    'claims',
    over({ aud: [`https://acme.${INSTALLATIONS}/40000001.json`] }),
  ],
  ['an issuer of another account', 'issuer', over({ iss: 'evil.zendesk.com' })],
  ['an issuer elsewhere', 'malformed', over({ iss: 'acme.zendesk.com.evil.example' })],
  ['an issuer with a path', 'malformed', over({ iss: 'https://acme.zendesk.com/x' })],

  ['a time that is over', 'expired', over({ iat: AT - 331, nbf: AT - 331, exp: AT - 30 })],
  ['a time that has not come', 'not-yet', over({ nbf: AT + 31 })],
  ['a making in the future', 'not-yet', over({ iat: AT + 31, exp: AT + 331 })],
  ['a time of eleven minutes', 'too-long', over({ exp: AT + 601 })],
  ['a time of years', 'too-long', over({ exp: AT + 3e8 })],
  ['a making long ago that lasts', 'too-long', over({ iat: AT - 3_600, nbf: AT - 3_600 })],
  ['an end before the beginning', 'too-long', over({ iat: AT + 20, exp: AT + 10 })],
  ['times in text', 'claims', over({ exp: String(AT + 300) })],

  [
    'another product',
    'context',
    over({ context: { product: 'chat', location: 'ticket_sidebar' } }),
  ],
  ['another place', 'context', over({ context: { product: 'support', location: 'top_bar' } })],
  ['a name that is no id', 'user', over({ sub: 'admin' })],
  ['an id with more behind it', 'user', over({ sub: '7/../8' })],
  ['an id within text', 'user', over({ sub: '1https://acme.zendesk.com/api/v2/users/7' })],
  ['a person of another account', 'user', over({ sub: 'https://evil.zendesk.com/api/v2/users/7' })],
  ['nobody', 'user', over({ sub: '0' })],
])('takes %s as: %s', async (_what, wanted, wish) => {
  expect(await outcome(loadOf(tokenOf(wish)))).toBe(wanted);
});

it.each(['iss', 'aud', 'sub', 'exp', 'nbf', 'iat', 'context'])(
  'takes no token without %s',
  async (name) => {
    const wanted = name === 'iss' ? 'malformed' : 'claims';
    expect(await outcome(loadOf(tokenOf(over({ [name]: undefined }))))).toBe(wanted);
  },
);

it.each([
  ['another origin', { origin: 'https://evil.zendesk.com' }],
  ['the origin of a longer name', { origin: 'https://acme.zendesk.com.evil.example' }],
  ['an origin without its scheme', { origin: 'acme.zendesk.com' }],
  ['no origin', { origin: undefined }],
  ['no frame', { appGuid: undefined }],
  ['an odd frame', { appGuid: 'a b' }],
])('takes no page load with %s', async (_what, query) => {
  expect(await outcome({ ...loadOf(tokenOf()), query: { ...loadOf('').query, ...query } })).toBe(
    'origin',
  );
});

it('takes nothing whose words were changed after they were signed', async () => {
  const [head, , signature] = tokenOf().split('.');
  const [, body] = tokenOf(over({ sub: '1' })).split('.');
  expect(await outcome(loadOf(`${head}.${body}.${signature}`))).toBe('signature');
});

it.each(['', 'x', 'a.b', 'a.b.c', 'a.b.c.d', `${'x'.repeat(9_000)}.a.b`, 'é.é.é', '{}.{}.{}'])(
  'takes no token that is none: %s',
  async (token) => {
    expect(await outcome(loadOf(token))).toBe('malformed');
  },
);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALLBACK, CHALLENGE, memoryPeople } from '../testing/sign-in-world.ts';
import { readAuthorize } from './read-authorize.ts';

const ISSUER = 'https://baton.test';
const { port } = memoryPeople();

const GOOD = {
  response_type: 'code',
  client_id: 'client-a',
  redirect_uri: CALLBACK,
  scope: 'panel',
  state: 'xyz',
  code_challenge: CHALLENGE,
  code_challenge_method: 'S256',
};

const read = (more: Readonly<Record<string, string | null>> = {}, twice = '') => {
  const kept = Object.entries({ ...GOOD, ...more }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return readAuthorize(
    new URLSearchParams(`${new URLSearchParams(kept).toString()}${twice}`),
    port,
    ISSUER,
  );
};

/** What a client is told that a request is wrong with. */
const told = async (...wrong: Parameters<typeof read>): Promise<Record<string, string>> => {
  const reading = await read(...wrong);
  if (reading.ok || reading.why !== 'request') throw new Error(JSON.stringify(reading));
  const url = new URL(reading.redirect);
  expect(`${url.origin}${url.pathname}`).toBe(CALLBACK);
  return Object.fromEntries(url.searchParams);
};

it('reads what a client asks for', async () => {
  expect(await read()).toEqual({
    ok: true,
    request: {
      client: expect.objectContaining({ clientId: 'client-a' }),
      redirectUri: CALLBACK,
      state: 'xyz',
      scope: 'panel',
      challenge: CHALLENGE,
    },
  });
  expect(
    await read({ scope: null, state: null, code_challenge: null, code_challenge_method: null }),
  ).toMatchObject({ ok: true, request: { scope: 'panel', state: null, challenge: null } });
});

describe('RFC 6749, 4.1.2.1 and RFC 9207: the client is told what is wrong, and by whom', () => {
  it.each([
    ['no response type', { response_type: null }, 'invalid_request'],
    ['an empty one', { response_type: '' }, 'invalid_request'],
    ['a token at once', { response_type: 'token' }, 'unsupported_response_type'],
    ['more than a code', { response_type: 'code id_token' }, 'unsupported_response_type'],
    ['another way back', { response_mode: 'fragment' }, 'invalid_request'],
    ['another scope', { scope: 'admin' }, 'invalid_scope'],
    ['more scopes', { scope: 'panel admin' }, 'invalid_scope'],
  ])('%s', async (_what, more, error) => {
    expect(await told(more)).toMatchObject({ error, state: 'xyz', iss: ISSUER });
  });

  it.each(['response_type=code', 'scope=panel', 'state=abc', 'code_challenge=x'])(
    'a second %s',
    async (second) => {
      expect(await told({}, `&${second}`)).toMatchObject({ error: 'invalid_request', iss: ISSUER });
    },
  );

  it('does not repeat a state that could be something else elsewhere', async () => {
    for (const state of ['a\r\nb', 'é', 'x'.repeat(2_001)]) {
      const { error, state: repeated } = await told({ state });
      expect({ error, repeated }).toEqual({ error: 'invalid_request', repeated: undefined });
    }
  });

  it('repeats every printable state as it is', async () => {
    const printable = fc.string({
      unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
      maxLength: 200,
    });
    await fc.assert(
      fc.asyncProperty(printable, async (state) => {
        expect((await told({ state, scope: 'x' }))['state']).toBe(state);
      }),
    );
  });
});

describe('RFC 7636: proof of whoever asked', () => {
  it.each([
    ['plain', { code_challenge_method: 'plain' }],
    ['no method, which means plain', { code_challenge_method: null }],
    ['another method', { code_challenge_method: 'S512' }],
    ['a method for nothing', { code_challenge: null }],
    ['an empty challenge', { code_challenge: '' }],
    ['a challenge that is too short', { code_challenge: 'x'.repeat(42) }],
    ['one that is too long', { code_challenge: 'x'.repeat(44) }],
    ['one that is no base64url', { code_challenge: `${'x'.repeat(42)}+` }],
  ])('refuses %s', async (_what, more) => {
    expect(await told(more)).toMatchObject({ error: 'invalid_request', state: 'xyz' });
  });
});

describe('without a client or an address of its own nobody is told anything', () => {
  it.each([
    ['no client', { client_id: null }, 'client'],
    ['an unknown client', { client_id: 'client-c' }, 'client'],
    ['a client of other letters', { client_id: 'client-a\u0000' }, 'client'],
    ['no address', { redirect_uri: null }, 'redirect'],
    ['another address', { redirect_uri: `${CALLBACK}/` }, 'redirect'],
  ])('%s', async (_what, more, why) => {
    expect(await read({ ...more, response_type: 'token' })).toEqual({ ok: false, why });
  });

  it('never leads to an address that is not one of the client’s', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webUrl({ withQueryParameters: true }), async (url) => {
        expect(await read({ redirect_uri: url })).toEqual({ ok: false, why: 'redirect' });
      }),
    );
  });
});

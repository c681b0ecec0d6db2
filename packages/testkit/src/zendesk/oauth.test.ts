import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { withZendesk } from './testing/client.ts';
import type { Scene } from './testing/client.ts';

const REDIRECT = 'https://baton.example.com/zendesk/oauth';

/** Lets a program in, and gives what comes back with the person. */
const agree = async ({ call }: Scene, query: Record<string, string>): Promise<URLSearchParams> => {
  const asked = new URLSearchParams({ response_type: 'code', redirect_uri: REDIRECT, ...query });
  const { status, headers } = await call('GET', `/oauth/authorizations/new?${asked.toString()}`);
  expect(status).toBe(302);
  return new URL(headers.get('location') ?? '').searchParams;
};

const tokensFor = ({ call }: Scene, body: Record<string, unknown>) =>
  call('POST', '/oauth/tokens', body);

/** What the global client shows for a code. */
const withCode = ({ zendesk }: Scene, code: string | null) => ({
  grant_type: 'authorization_code',
  client_id: zendesk.oauth.clients.global.id,
  client_secret: zendesk.oauth.clients.global.secret,
  redirect_uri: REDIRECT,
  code,
});

const statusWith = async ({ call }: Scene, token: unknown): Promise<number> =>
  (await call('GET', '/users/me', undefined, { authorization: `Bearer ${String(token)}` })).status;

it(
  'ends a token by its number, with what renews it, for whoever has it',
  withZendesk(async (scene) => {
    const { zendesk, call, as } = scene;
    const { global: client } = zendesk.oauth.clients;
    const back = await agree(scene, { client_id: client.id, scope: 'read write' });
    const { body } = await tokensFor(scene, withCode(scene, back.get('code')));
    const own = { authorization: `Bearer ${String(body['access_token'])}` };
    const { token } = (await call('GET', '/api/v2/oauth/tokens/current.json', undefined, own))
      .body as {
      token: { id: number; user_id: number };
    };
    expect(token).toMatchObject({ client_id: client.id, user_id: zendesk.seeded.service.id });
    const at = `/api/v2/oauth/tokens/${token.id}.json`;
    const agent = zendesk.seeded.agents[0].id;
    expect((await call('DELETE', at, undefined, as(agent))).status).toBe(403);
    const reader = as(zendesk.seeded.service.id, ['read']);
    expect((await call('DELETE', at, undefined, reader)).status).toBe(403);
    expect((await call('DELETE', at, undefined, own)).status).toBe(204);
    expect(await statusWith(scene, body['access_token'])).toBe(401);
    const renewed = await tokensFor(scene, {
      grant_type: 'refresh_token',
      client_id: client.id,
      client_secret: client.secret,
      refresh_token: body['refresh_token'],
    });
    expect(renewed.status).toBe(400);
    expect((await call('DELETE', at)).status).toBe(404);
    expect((await call('GET', at, undefined, { authorization: '' })).status).toBe(401);
  }),
);

it(
  'lets a program in for whom somebody agreed, once, and renews its tokens by pairs',
  withZendesk(async (scene) => {
    const { zendesk } = scene;
    const { global: client } = zendesk.oauth.clients;
    const back = await agree(scene, { client_id: client.id, state: 's-1', scope: 'read write' });
    expect(back.get('state')).toBe('s-1');
    const first = await tokensFor(scene, withCode(scene, back.get('code')));
    expect(first.body).toMatchObject({
      token_type: 'bearer',
      scope: 'read write',
      expires_in: 1_800,
      refresh_token_expires_in: 2_592_000,
    });
    const again = await tokensFor(scene, withCode(scene, back.get('code')));
    expect([again.status, again.body['error']]).toStrictEqual([400, 'invalid_grant']);
    const renew = (token: unknown, secret: unknown = client.secret) =>
      tokensFor(scene, {
        grant_type: 'refresh_token',
        client_id: client.id,
        client_secret: secret,
        refresh_token: token,
      });
    expect((await renew(first.body['refresh_token'], 'wrong')).status).toBe(401);
    const second = await renew(first.body['refresh_token']);
    expect(await statusWith(scene, first.body['access_token'])).toBe(401);
    expect(await statusWith(scene, second.body['access_token'])).toBe(200);
    expect((await renew(first.body['refresh_token'])).status).toBe(400);
    expect(await statusWith(scene, second.body['access_token'])).toBe(200);
    zendesk.advance(1_800_000);
    expect(await statusWith(scene, second.body['access_token'])).toBe(401);
    const third = await renew(second.body['refresh_token']);
    expect(await statusWith(scene, third.body['access_token'])).toBe(200);
    zendesk.advance(31 * 86_400_000);
    expect((await renew(third.body['refresh_token'])).status).toBe(400);
  }),
);

it(
  'holds a public client to the verifier of its own challenge',
  withZendesk(async (scene) => {
    const { zendesk } = scene;
    const { id } = zendesk.oauth.clients.public;
    const [agent] = zendesk.seeded.agents;
    zendesk.oauth.signedIn(agent.id);
    const verifier = 'v'.repeat(50);
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const method = { code_challenge: challenge, code_challenge_method: 'S256' };
    const trade = async (shown: string | undefined) => {
      const back = await agree(scene, { client_id: id, scope: 'users:read', ...method });
      return tokensFor(scene, {
        grant_type: 'authorization_code',
        client_id: id,
        redirect_uri: REDIRECT,
        code: back.get('code'),
        code_verifier: shown,
      });
    };
    expect((await trade('other')).status).toBe(400);
    expect((await trade(undefined)).status).toBe(400);
    const { body } = await trade(verifier);
    const authorization = `Bearer ${String(body['access_token'])}`;
    const me = await scene.call('GET', '/users/me', undefined, { authorization });
    expect(me.body).toMatchObject({ user: { id: agent.id } });
    const without = await agree(scene, { client_id: id });
    expect(without.get('error')).toBe('invalid_request');
    const plain = await agree(scene, { client_id: id, ...method, code_challenge_method: 'plain' });
    expect(plain.get('error')).toBe('invalid_request');
  }),
);

it(
  'sends nobody to an address that is not the client’s, and says when they refuse',
  withZendesk(async (scene) => {
    const { call, zendesk } = scene;
    const { id } = zendesk.oauth.clients.global;
    const query = (redirect: string) =>
      new URLSearchParams({ response_type: 'code', client_id: id, redirect_uri: redirect });
    const elsewhere = query('https://evil.example.com/').toString();
    expect((await call('GET', `/oauth/authorizations/new?${elsewhere}`)).status).toBe(400);
    zendesk.oauth.signedIn(null);
    expect((await agree(scene, { client_id: id })).get('error')).toBe('access_denied');
    zendesk.oauth.signedIn(zendesk.seeded.service.id);
    const back = await agree(scene, { client_id: id });
    const other = { ...withCode(scene, back.get('code')), redirect_uri: `${REDIRECT}/other` };
    expect((await tokensFor(scene, other)).status).toBe(400);
    const late = await agree(scene, { client_id: id });
    zendesk.advance(120_000);
    expect((await tokensFor(scene, withCode(scene, late.get('code')))).status).toBe(400);
  }),
);

it(
  'gives a client of the account a token of its own, which nothing renews',
  withZendesk(async (scene) => {
    const { own, global: other } = scene.zendesk.oauth.clients;
    const ask = { grant_type: 'client_credentials', scope: 'tickets:read' };
    const got = await tokensFor(scene, { ...ask, client_id: own.id, client_secret: own.secret });
    expect(got.body['refresh_token']).toBeUndefined();
    expect(got.body['scope']).toBe('tickets:read');
    const refused = await tokensFor(scene, {
      ...ask,
      client_id: other.id,
      client_secret: other.secret,
    });
    expect(refused.body['error']).toBe('unauthorized_client');
    const short = { ...ask, client_id: own.id, client_secret: own.secret, expires_in: 10 };
    expect((await tokensFor(scene, short)).body['error']).toBe('invalid_request');
    const none = await tokensFor(scene, { client_id: own.id, client_secret: own.secret });
    expect(none.body['error']).toBe('unsupported_grant_type');
  }),
);

it(
  'loses the pair before when the answer to a renewal is lost on its way',
  withZendesk(async (scene) => {
    const { zendesk } = scene;
    const { global: client } = zendesk.oauth.clients;
    const back = await agree(scene, { client_id: client.id });
    const { body } = await tokensFor(scene, withCode(scene, back.get('code')));
    const ask = {
      grant_type: 'refresh_token',
      client_id: client.id,
      client_secret: client.secret,
      refresh_token: body['refresh_token'],
    };
    zendesk.next({ kind: 'reset', when: 'after' });
    await expect(tokensFor(scene, ask)).rejects.toThrow('fetch failed');
    expect((await tokensFor(scene, ask)).body['error']).toBe('invalid_grant');
  }),
);

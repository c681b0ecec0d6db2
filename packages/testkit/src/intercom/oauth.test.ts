import { expect, it } from 'vitest';
import { codeOf, withIntercom } from './testing/client.ts';
import type { Scene } from './testing/client.ts';
import { listen } from './testing/listen.ts';

const REDIRECT = 'https://baton.example.com/intercom/oauth/callback';

const authorize = async ({ intercom }: Scene, query: Record<string, string>) => {
  const address = `${intercom.oauth.authorizeUrl}?${new URLSearchParams(query).toString()}`;
  const response = await fetch(address, { redirect: 'manual' });
  const to = response.headers.get('location');
  return { status: response.status, to: to === null ? null : new URL(to) };
};

const exchange = ({ call, intercom }: Scene, code: string, secret = intercom.secret()) =>
  call('POST', '/auth/eagle/token', {
    code,
    client_id: intercom.clientId,
    client_secret: secret,
  });

it(
  'lets an app in: a code that ends with =, the state as it was, a token for whoever let it in',
  withIntercom(async (scene) => {
    const { intercom, call } = scene;
    const { status, to } = await authorize(scene, {
      client_id: intercom.clientId,
      state: 'a b&c',
      redirect_uri: REDIRECT,
    });
    expect([status, to?.origin, to?.searchParams.get('state')]).toStrictEqual([
      302,
      'https://baton.example.com',
      'a b&c',
    ]);
    const code = to?.searchParams.get('code') ?? '';
    expect(code.endsWith('=')).toBe(true);
    const cut = await exchange(scene, code.slice(0, -1));
    expect([cut.status, codeOf(cut)]).toStrictEqual([401, 'unauthorized']);
    expect((await exchange(scene, code, 'other')).status).toBe(401);
    const { body } = await exchange(scene, code);
    expect([body['token_type'], body['token']]).toStrictEqual(['Bearer', body['access_token']]);
    const me = await call('GET', '/me', undefined, {
      authorization: `Bearer ${String(body['token'])}`,
    });
    expect(me.body['id']).toBe(intercom.seeded.lead.id);
    expect((me.body['app'] as Record<string, unknown>)['id_code']).toBe(intercom.workspaceId);
  }),
);

it(
  'takes forms as well, sends nobody elsewhere, and tells of a refusal',
  withIntercom(async (scene) => {
    const { intercom, call } = scene;
    const client_id = intercom.clientId;
    const elsewhere = { client_id, state: 's', redirect_uri: 'https://evil.example' };
    expect((await authorize(scene, elsewhere)).status).toBe(400);
    expect((await authorize(scene, { client_id: 'other', state: 's' })).status).toBe(400);
    expect((await authorize(scene, { client_id })).status).toBe(400);
    const { to } = await authorize(scene, { client_id, state: 's' });
    const form = new URLSearchParams({
      code: to?.searchParams.get('code') ?? '',
      client_id,
      client_secret: intercom.secret(),
    });
    const got = await call('POST', '/auth/eagle/token', form.toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(got.status).toBe(200);
    intercom.oauth.signedIn(null);
    const refused = await authorize(scene, { client_id, state: 's' });
    expect(refused.to?.searchParams.get('error')).toBe('access_denied');
  }),
);

it(
  'takes no token that was ended, replaced or never given, and none without a word',
  withIntercom(async ({ intercom, call }) => {
    const old = intercom.token();
    intercom.newToken();
    const as = (authorization: string) => call('GET', '/me', undefined, { authorization });
    for (const each of [`Bearer ${old}`, 'Bearer made-up', 'Basic YTpi', 'Bearer'])
      expect((await as(each)).status, each).toBe(401);
    intercom.oauth.revoke(intercom.token());
    const got = await call('GET', '/me');
    expect([got.status, codeOf(got)]).toStrictEqual([401, 'unauthorized']);
  }),
);

it(
  'lets a token do what the app asked for, and names what it has not asked for',
  withIntercom(async ({ intercom, call }) => {
    const token = intercom.tokenOf(intercom.seeded.bot.id, ['read_admins']);
    const headers = { authorization: `Bearer ${token}` };
    expect((await call('GET', '/admins', undefined, headers)).status).toBe(200);
    const got = await call('GET', '/tags', undefined, headers);
    expect([got.status, codeOf(got)]).toStrictEqual([403, 'forbidden']);
    expect(JSON.stringify(got.body)).toContain('read_tags');
  }),
);

it(
  'takes the app off the workspace, from either side',
  withIntercom(async ({ intercom, call }) => {
    expect((await call('POST', '/auth/uninstall', undefined)).status).toBe(200);
    expect(intercom.oauth.uninstalled()).toBe(1);
    expect((await call('GET', '/me')).status).toBe(401);
    intercom.newToken();
    const { origin, heard } = await listen(() => ({ status: 204 }));
    expect(await intercom.oauth.uninstall(`${origin}/uninstall`)).toBe(204);
    expect(heard[0]?.body.toString()).toBe('{"app_id":"abcd1234"}');
    expect((await call('GET', '/me')).status).toBe(401);
    expect(await intercom.oauth.uninstall()).toBeNull();
  }),
);

it(
  'hears of the health of the app, and takes no half of it',
  withIntercom(async ({ intercom, call }) => {
    const tell = async (body: object) => (await call('POST', '/app_install/status', body)).status;
    expect(await tell({ state: 'UNHEALTHY' })).toBe(400);
    expect(await tell({ state: 'POORLY' })).toBe(400);
    expect(await tell({ state: 'UNHEALTHY', message: 'x', cta_type: 'URL_CTA' })).toBe(400);
    expect(await tell({ state: 'UNHEALTHY', message: 'x'.repeat(2_085) })).toBe(400);
    expect(
      await tell({ state: 'UNHEALTHY', message: 'Token refused', cta_type: 'REINSTALL_CTA' }),
    ).toBe(200);
    expect(intercom.workspace.told).toStrictEqual([
      { state: 'UNHEALTHY', message: 'Token refused', ctaType: 'REINSTALL_CTA' },
    ]);
  }),
);

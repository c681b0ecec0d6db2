import type { IntercomOptions } from '@baton/testkit/intercom';
import { expect, it } from 'vitest';
import { PUBLIC, intercomWorld } from '../testing/intercom-world.ts';

const PAIRING = '/v1/helpdesks/intercom/pairing';

interface Told {
  account: string;
  version: number;
  settings: { app: string; region: string; tiers: { default: string } };
  credentials: string[];
  ok: boolean | null;
}

const world = async (options: IntercomOptions = {}) => {
  let time = Date.now();
  const made = await intercomWorld(
    { redirectUris: [`${PUBLIC}/intercom/oauth/callback`], ...options },
    {
      config: (fake) => ({ client: { clientId: fake.clientId, clientSecret: fake.secret() } }),
      now: () => new Date(time),
    },
  );
  const { fake } = made;
  const served = await made.serve(PUBLIC);
  const { service, ask } = served;
  const get = (url: string, cookie: string | null = null) =>
    service.app.inject({ method: 'GET', url, ...(cookie && { headers: { cookie } }) });
  const pathOf = (url: string): string => url.replace(PUBLIC, '');

  const invite = async (settings: object = {}, key?: string): Promise<string> => {
    const answer = await ask<{ url: string }>('POST', `${PAIRING}/invites`, { settings }, key);
    expect(answer.status).toBe(200);
    return pathOf(answer.body.url);
  };
  /** Opens an invite in a new browser. */
  const open = async (url: string) => {
    const opened = await get(url);
    expect(opened.statusCode).toBe(302);
    const set = String(opened.headers['set-cookie']);
    return { location: String(opened.headers.location), set, cookie: set.split(';')[0] ?? '' };
  };
  /** Agrees at Intercom; gives the address it sends the browser back to. */
  const agree = async (location: string): Promise<string> => {
    const sent = await fetch(location, { redirect: 'manual' });
    expect(sent.status).toBe(302);
    return pathOf(sent.headers.get('location') ?? '');
  };
  /** All of it in one browser. */
  const install = async (url: string) => {
    const { location, cookie } = await open(url);
    return get(await agree(location), cookie);
  };
  const fault = (answer: { headers: Record<string, unknown> }): string | null =>
    URL.parse(String(answer.headers['location']))?.searchParams.get('error_message') ?? null;
  return {
    ...made,
    ...served,
    get,
    invite,
    open,
    agree,
    install,
    fault,
    told: async (key?: string) => ask<Told>('GET', PAIRING, undefined, key),
    pass: (ms: number) => {
      time += ms;
    },
    fake,
  };
};

it('pairs the workspace whose admin opens an invite and agrees', async () => {
  const { fake, invite, open, agree, get, told, ask } = await world();
  const { location, set, cookie } = await open(await invite());
  const asked = new URL(location);
  expect(asked.origin + asked.pathname).toBe(`${fake.url}/oauth`);
  expect(asked.searchParams.get('client_id')).toBe(fake.clientId);
  expect(set).toMatch(/HttpOnly; SameSite=Lax; Secure$/);
  expect(set).toMatch(/^__Host-baton_intercom_install=[\w-]{43}; Path=\/; /);
  const done = await get(await agree(location), cookie);
  expect(done.statusCode).toBe(302);
  expect(done.headers.location).toBe(`${fake.url}/appstore/redirect?install_success=true`);
  expect((await told()).body).toMatchObject({
    account: fake.workspaceId,
    settings: { app: 'listed' },
    credentials: ['token'],
  });
  const repaired = (await ask<Told>('POST', `${PAIRING}/repair`)).body;
  expect(repaired.account).toBe(fake.workspaceId);
});

it('takes canvas requests of the listed app for a workspace that installed it, and for no other app', async () => {
  const { fake, invite, install, url } = await world();
  await install(await invite());
  const look = { admin: fake.seeded.lead.id, conversation: fake.open('Hello') };
  const at = (key: string) => `${url}/intercom/${key}/canvas`;
  expect((await fake.inbox.initialize(at('listed'), look)).status).toBe(200);
  expect((await fake.inbox.initialize(at(fake.workspaceId), look)).status).toBe(401);
});

it('counts a way back once over several servers, each of which knows the workspace then', async () => {
  const { serve, invite, open, agree, get, fault, fake } = await world();
  const other = await serve(PUBLIC);
  const { location, cookie } = await open(await invite());
  const back = await agree(location);
  const there = other.service.app.inject({ method: 'GET', url: back, headers: { cookie } });
  const both = await Promise.all([get(back, cookie), there]);
  expect(both.filter((each) => fault(each) === null)).toHaveLength(1);
  const look = { admin: fake.seeded.lead.id, conversation: fake.open('Hello') };
  const canvas = `${other.url}/intercom/listed/canvas`;
  expect((await fake.inbox.initialize(canvas, look)).status).toBe(200);
});

it('writes neither invites nor codes nor tokens into the log', async () => {
  const { invite, open, agree, get, logged } = await world();
  const url = await invite();
  const { location, cookie } = await open(url);
  const back = new URL(await agree(location), PUBLIC);
  await get(back.pathname + back.search, cookie);
  await get(back.pathname + back.search, cookie);
  expect(logged.join('')).toContain('workspace installed');
  const passes = [url.split('invite=')[1], ...back.searchParams.values(), cookie.split('=')[1]];
  for (const pass of passes) expect(logged.join('')).not.toContain(pass);
});

it('says calmly where to get an invite, whatever stands in its place', async () => {
  const { get, invite, pass } = await world();
  const good = await invite();
  for (const path of [
    '/intercom/install',
    '/intercom/install?invite=',
    '/intercom/install?invite=made-up',
    `${good}x`,
    `${good}&invite=other`,
    `/intercom/install?invite=${'a'.repeat(5_000)}`,
    '/intercom/oauth/callback?code=abc=',
  ]) {
    const page = await get(path);
    expect([path, page.statusCode]).toEqual([path, 404]);
    expect(page.body).toContain('baton pair intercom --invite');
    expect(page.headers['content-security-policy']).toContain(`default-src 'none'`);
    expect(page.headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
    expect(page.headers['set-cookie']).toBeUndefined();
  }
  pass(30 * 60_000 + 1_000);
  expect((await get(good)).statusCode).toBe(404);
});

it('pairs nothing in another browser than the one that set out', async () => {
  const { invite, open, agree, get, told } = await world();
  const url = await invite();
  const { location, cookie } = await open(url);
  const back = await agree(location);
  const strangers = [
    null,
    '__Host-baton_intercom_install=made-up',
    (await open(url)).cookie,
    cookie.replace('__Host-', ''),
  ];
  for (const stranger of strangers) {
    const refused = await get(back, stranger);
    expect(refused.statusCode).toBe(403);
    expect(refused.headers.location).toBeUndefined();
  }
  expect((await get(back, `${cookie}; ${strangers[2] ?? ''}`)).statusCode).toBe(403);
  expect((await told()).status).toBe(404);
  // None of that used anything up.
  expect((await get(back, cookie)).headers.location).toContain('install_success=true');
});

it('takes each way back once, and each invite for one pairing', async () => {
  const { invite, open, agree, get, install, fault, told } = await world();
  const url = await invite();
  const first = await open(url);
  const second = await open(url);
  const back = await agree(first.location);
  const both = await Promise.all([get(back, first.cookie), get(back, first.cookie)]);
  expect(both.filter((each) => fault(each) === null)).toHaveLength(1);
  expect(fault(await get(back, first.cookie))).toContain('used already');
  const { version } = (await told()).body;
  expect(fault(await get(await agree(second.location), second.cookie))).toContain('invite is over');
  expect(fault(await install(url))).toContain('invite is over');
  expect((await told()).body.version).toBe(version);
});

it('takes an invite for no second pairing, also after the first was taken back', async () => {
  const { invite, open, agree, get, install, fault, told, ask } = await world();
  const url = await invite();
  const kept = await open(url);
  expect(fault(await install(url))).toBeNull();
  await ask('DELETE', PAIRING);
  // The tenant has no pairing again, as when the invite was made.
  expect(fault(await install(url))).toContain('invite is over');
  expect(fault(await get(await agree(kept.location), kept.cookie))).toContain('invite is over');
  // The last letter of a seal has bits that mean nothing: the same invite in other letters is the same one.
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const spelled = Array.from(letters, (letter) => `${url.slice(0, -1)}${letter}`);
  const pages = await Promise.all(spelled.map((each) => get(each)));
  const same = spelled.filter((_each, index) => pages[index]?.statusCode === 302);
  expect(same).toContain(url);
  for (const each of same) expect(fault(await install(each))).toContain('invite is over');
  expect((await told()).status).toBe(404);
  expect(fault(await install(await invite()))).toBeNull();
});

it('refuses a code that was used in another way back, and one that is none', async () => {
  const { invite, open, agree, get, fault } = await world();
  const { location, cookie } = await open(await invite());
  const codeOf = (back: string) => new URL(back, PUBLIC).searchParams.get('code') ?? '';
  const back = await agree(location);
  const withCode = (path: string, code: string) => {
    const there = new URL(path, PUBLIC);
    there.searchParams.set('code', code);
    return there.pathname + there.search;
  };
  expect(fault(await get(withCode(back, 'made-up='), cookie))).toContain('did not confirm');
  expect(codeOf(back).endsWith('=')).toBe(true);
  expect((await get(back, cookie)).headers.location).toContain('install_success=false');
});

it('keeps a workspace with the tenant that has it, and changes nothing of theirs', async () => {
  const { invite, install, fault, told, keys, fake } = await world();
  await install(await invite());
  const token = [...(await told()).body.credentials];
  expect(fault(await install(await invite({}, keys.adminB)))).toContain('another tenant');
  expect((await told(keys.adminB)).status).toBe(404);
  expect((await told()).body.credentials).toEqual(token);
  expect(fake.oauth.uninstalled()).toBe(0);
});

it('says so when nobody agreed, when Intercom is away, and when the region is another', async () => {
  const { invite, install, fault, fake, told } = await world({ region: 'eu' });
  expect(fault(await install(await invite({ region: 'us' })))).toContain('another region');
  fake.oauth.signedIn(null);
  expect(fault(await install(await invite({ region: 'eu' })))).toContain('nobody agreed');
  fake.oauth.signedIn(fake.seeded.lead.id);
  fake.plan(({ path }) =>
    path.includes('eagle') ? { kind: 'status', status: 503, when: 'before' } : null,
  );
  expect(fault(await install(await invite({ region: 'eu' })))).toContain('did not answer');
  expect((await told()).status).toBe(404);
  fake.plan(null);
  expect(fault(await install(await invite({ region: 'eu' })))).toBeNull();
  expect((await told()).body.settings.region).toBe('eu');
});

it('keeps what an admin said when the app is installed anew', async () => {
  const { invite, install, ask, told } = await world();
  await install(await invite());
  await ask('PUT', PAIRING, { settings: { tiers: { default: 'standard' } } });
  await install(await invite());
  expect((await told()).body.settings).toMatchObject({
    app: 'listed',
    tiers: { default: 'standard' },
  });
});

it('makes no invite for a region that is none, for agents, or without a listed app', async () => {
  const { ask, keys } = await world();
  const wrong = await ask('POST', `${PAIRING}/invites`, { settings: { region: 'moon' } });
  expect(wrong.status).toBe(422);
  expect((await ask('POST', `${PAIRING}/invites`, {}, keys.a)).status).toBe(403);
  const plain = await intercomWorld();
  const { ask: askPlain } = await plain.serve();
  expect((await askPlain<{ type: string }>('POST', `${PAIRING}/invites`, {})).body.type).toBe(
    'urn:baton:problem:no-listed-app',
  );
});

it('ends the token of a listed app with the pairing', async () => {
  const { invite, install, ask, fake } = await world();
  await install(await invite());
  expect((await ask('DELETE', PAIRING)).body).toMatchObject({ removed: true, ended: true });
  expect(fake.oauth.uninstalled()).toBe(1);
});

it('believes no word of an uninstall before Intercom said so itself', async () => {
  const { invite, install, fake, told, service, intercom } = await world();
  await install(await invite());
  const hint = (payload: string) =>
    service.app.inject({
      method: 'POST',
      url: '/intercom/uninstall',
      headers: { 'content-type': 'application/json' },
      payload,
    });
  const word = JSON.stringify({ app_id: fake.workspaceId });
  for (const payload of [word, '{"app_id":"zzzz"}', '{}', 'not json', '{"app_id":{"a":1}}'])
    expect((await hint(payload)).statusCode).toBe(200);
  expect(await intercom.uninstall(fake.workspaceId)).toBeNull();
  expect((await told()).status).toBe(200);
  fake.plan(() => ({ kind: 'status', status: 503, when: 'before' }));
  expect(await intercom.uninstall(fake.workspaceId)).toBeNull();
  fake.plan(null);
  fake.oauth.grants.endAll();
  expect(await intercom.uninstall(fake.workspaceId)).toBe('a');
  expect((await told()).status).toBe(404);
});

it('leaves a private app alone when somebody says that it was uninstalled', async () => {
  const { fake, ask, told, intercom } = await world();
  const credentials = { token: fake.token(), clientSecret: fake.secret() };
  await ask('PUT', PAIRING, { settings: {}, credentials });
  fake.newToken();
  expect(await intercom.uninstall(fake.workspaceId)).toBeNull();
  expect((await told()).status).toBe(200);
});

it('answers the daily question for health from the latest look', async () => {
  const { invite, install, ask, fake, url, pass } = await world();
  const health = async () => {
    const { status, json } = await fake.inbox.health(`${url}/intercom/listed/health`);
    return { status, json };
  };
  await install(await invite());
  expect(await health()).toMatchObject({ status: 200, json: { state: 'UNKNOWN' } });
  await ask('POST', `${PAIRING}/repair`);
  expect(await health()).toMatchObject({ json: { state: 'OK' } });
  fake.oauth.grants.endAll();
  await ask('POST', `${PAIRING}/check`);
  pass(10_000);
  expect(await health()).toMatchObject({
    json: {
      state: 'UNHEALTHY',
      cta_type: 'REINSTALL_CTA',
      message: expect.stringContaining('Intercom does not take it any more') as string,
    },
  });
  pass(49 * 60 * 60_000);
  expect(await health()).toMatchObject({ json: { state: 'UNKNOWN' } });
});

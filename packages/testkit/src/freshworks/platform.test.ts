import { expect, it } from 'vitest';
import { serveAppFile } from './app-files.ts';
import { world } from './testing/world.ts';
import type { Answer } from './testing/world.ts';

const look = { context: { id: '25', rev: '' } };

/** A provider that gives tokens by number, and a service that takes the newest one only. */
const provider = (seconds = 1_200) => {
  const state = { nr: 0, taken: true, forms: [] as URLSearchParams[] };
  const answer: Answer = ({ url, headers, body }) => {
    if (url.endsWith('/oauth/token')) {
      state.forms.push(new URLSearchParams(body));
      if (!state.taken) return Response.json({ error: 'invalid_grant' }, { status: 400 });
      state.nr += 1;
      return Response.json({
        access_token: `access-${state.nr}`,
        refresh_token: `refresh-${state.nr}`,
        expires_in: seconds,
      });
    }
    const isNew = headers.get('authorization') === `Bearer access-${state.nr}`;
    return Response.json({}, { status: isNew ? 200 : 401 });
  };
  return { state, answer };
};

it('serves the app’s files to a session, with its client in place and components from this machine', async () => {
  using desk = world();
  const { url, session } = desk.frame();
  expect(url).toBe(`https://platform.example/apps/${session}/index.html`);
  const page = await (await desk.get(new URL(url).pathname)).text();
  expect(page).toContain(`<script src="/__platform/appclient/${session}.js"></script>`);
  const client = await desk.get(`/__platform/appclient/${session}.js`);
  expect(client.headers.get('content-type')).toContain('text/javascript');
  expect(await client.text()).toContain(session);
  expect((await desk.get(`/apps/${session}/app.js`)).status).toBe(200);
  expect((await desk.get('/__platform/crayons/crayons.esm.js')).status).toBe(200);
});

it.each([
  '/apps/nobody/index.html',
  '/__platform/appclient/nobody.js',
  '/apps/SESSION/..%2fmanifest.json',
  '/apps/SESSION/%2e%2e/config/iparams.json',
  '/apps/SESSION/../../manifest.json',
  '/apps/SESSION/none.js',
  '/__platform/crayons/..%2f..%2fpackage.json',
])('has nothing at %s', async (path) => {
  using desk = world();
  const { session } = desk.frame();
  expect((await desk.get(path.replace('SESSION', session))).status).toBe(404);
});

it('gives a browser the settings that are no secrets', async () => {
  using desk = world();
  const frame = desk.frame();
  expect(await frame.ask('iparams', { key: null })).toEqual({
    ok: true,
    value: { host: 'desk.example.com' },
  });
  expect(await frame.ask('iparams', { key: 'host' })).toMatchObject({
    value: { host: 'desk.example.com' },
  });
  expect(await frame.ask('iparams', { key: 'key' })).toMatchObject({ ok: false, status: 404 });
});

it('takes no word of a session it did not open', async () => {
  using desk = world();
  desk.frame();
  const answer = await desk.platform.handle(
    new Request('https://platform.example/__platform/invoke', {
      method: 'POST',
      body: JSON.stringify({ session: 'made-up', template: 'lookStrictly', options: look }),
    }),
  );
  expect(await answer.json()).toMatchObject({ ok: false, status: 401 });
  expect(desk.reached).toEqual([]);
});

it('sends an agent’s token only after that agent authorized the app', async () => {
  const { state, answer } = provider();
  using desk = world(answer);
  const frame = desk.frame('48');
  expect(await frame.invoke('look', look)).toMatchObject({
    ok: false,
    status: 401,
    authorize: true,
  });
  expect(desk.reached).toEqual([]);
  const { url, status } = await desk.authorize('48');
  expect(status).toBe(200);
  expect(`${url.origin}${url.pathname}`).toBe('https://desk.example.com/oauth/authorize');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'client',
    redirect_uri: 'https://platform.example/auth/callback',
    scope: 'panel',
  });
  expect(Object.fromEntries(state.forms[0] ?? [])).toEqual({
    grant_type: 'authorization_code',
    code: 'abc',
    redirect_uri: 'https://platform.example/auth/callback',
    client_id: 'client',
    client_secret: 'client-secret',
  });
  expect(await frame.invoke('look', look)).toMatchObject({ ok: true });
  // nobody else's
  expect(await desk.frame('49').invoke('look', look)).toMatchObject({
    status: 401,
    authorize: true,
  });
  desk.platform.deauthorize('48');
  expect(await frame.invoke('look', look)).toMatchObject({ status: 401, authorize: true });
});

it('takes an answer of the provider once, and no made-up one', async () => {
  using desk = world(provider().answer);
  const { back } = await desk.authorize();
  expect((await desk.get(back)).status).toBe(400);
  expect((await desk.get('/auth/callback?code=abc&state=made-up')).status).toBe(400);
  const denied = new URL(desk.platform.authorizeUrl('49') ?? '').searchParams.get('state');
  expect((await desk.get(`/auth/callback?error=access_denied&state=${denied}`)).status).toBe(400);
  expect(desk.platform.isAuthorized('49')).toBe(false);
});

it('can name itself to the provider by a header', async () => {
  const { state, answer } = provider();
  using desk = world(answer, { assumptions: { basic: true } });
  await desk.authorize();
  expect(state.forms[0]?.has('client_secret')).toBe(false);
  const [asked] = desk.reached;
  expect(asked?.headers.get('authorization')).toBe(`Basic ${btoa('client:client-secret')}`);
});

it('renews a token when it has ended, and when it is taken no more', async () => {
  const { state, answer } = provider();
  using desk = world(answer);
  await desk.authorize();
  const frame = desk.frame();
  desk.clock.at += 1_200_000;
  expect(await frame.invoke('look', look)).toMatchObject({ ok: true });
  expect(Object.fromEntries(state.forms[1] ?? [])).toMatchObject({
    grant_type: 'refresh_token',
    refresh_token: 'refresh-1',
  });
  // the service has another idea of which one counts
  state.nr += 1;
  expect(await frame.invoke('look', look)).toMatchObject({ ok: true });
  expect(state.forms).toHaveLength(3);
});

it('renews a token once for requests that meet', async () => {
  const { state, answer } = provider();
  using desk = world(answer);
  await desk.authorize();
  const frame = desk.frame();
  desk.clock.at += 1_200_000;
  const answers = await Promise.all([1, 2, 3].map(() => frame.invoke('look', look)));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(state.forms).toHaveLength(2);
  // also when the service is the first to say so
  state.nr += 1;
  await Promise.all([1, 2, 3].map(() => frame.invoke('look', look)));
  expect(state.forms).toHaveLength(3);
});

it('asks the agent again when a token can not be renewed', async () => {
  const { state, answer } = provider();
  using desk = world(answer);
  await desk.authorize();
  desk.clock.at += 1_200_000;
  state.taken = false;
  expect(await desk.frame().invoke('look', look)).toMatchObject({ status: 401, authorize: true });
  expect(desk.platform.isAuthorized('48')).toBe(false);
});

it('takes a token that an agent got elsewhere, until it is taken no more', async () => {
  const { state, answer } = provider();
  using desk = world(answer);
  state.nr = 7;
  desk.platform.authorize('48', 'access-7');
  expect(await desk.frame().invoke('look', look)).toMatchObject({ ok: true });
  state.nr = 8;
  expect(await desk.frame().invoke('look', look)).toMatchObject({ status: 401, authorize: true });
});

it('installs an app that agrees, and says why another does not', async () => {
  using desk = world();
  expect(await desk.platform.install()).toEqual({ installed: true });
  desk.iparams['key'] = 'wrong';
  expect(await desk.platform.install()).toEqual({
    installed: false,
    message: 'The key is wrong.',
  });
});

it('refuses an installation whose words are longer than it shows', async () => {
  using desk = world();
  desk.iparams['key'] = 'wordy';
  await expect(desk.platform.install()).rejects.toThrow('60 characters');
});

it('reads no file outside the folder it serves', async () => {
  using desk = world();
  const { folder } = desk.platform.app;
  expect((await serveAppFile(folder, 'app.js', 'one')).status).toBe(200);
  expect((await serveAppFile(folder, '../manifest.json', 'one')).status).toBe(404);
});

it('tells the app’s server part what happened, and lets it put its own words into headers', async () => {
  using desk = world();
  await desk.platform.tell('onTicketUpdate', { actor: { id: 48 } });
  const [sent] = desk.reached;
  expect(sent?.url).toBe('https://desk.example.com/heard');
  expect(sent?.headers.get('x-by')).toBe('48');
  expect(JSON.parse(sent?.body ?? '')).toEqual({ event: 'onTicketUpdate' });
  // what it does not listen to
  await desk.platform.tell('onTicketDelete', { actor: { id: 48 } });
  expect(desk.reached).toHaveLength(1);
});

it('calls functions that are declared, without what the sandbox lacks', async () => {
  using desk = world();
  const frame = desk.frame();
  expect(await frame.ask('smi', { name: 'add', payload: { a: 1, b: 2 } })).toMatchObject({
    ok: true,
    response: { sum: 3, sees: 'undefinedundefined' },
  });
  expect(await frame.ask('smi', { name: 'install', payload: {} })).toMatchObject({ status: 404 });
  const long = { a: 'x'.repeat(110 * 1024) };
  expect(await frame.ask('smi', { name: 'add', payload: long })).toMatchObject({ status: 413 });
  for (let nr = 0; nr < 49; nr += 1) await frame.ask('smi', { name: 'add', payload: {} });
  expect(await frame.ask('smi', { name: 'add', payload: {} })).toMatchObject({ status: 429 });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { formBrowser } from '../testing/form-browser.ts';
import { CALLBACK } from '../testing/sign-in-people.ts';
import { signInServer } from '../testing/sign-in-server.ts';

let server: Awaited<ReturnType<typeof signInServer>>;
let beside: Awaited<ReturnType<typeof server.serve>>;
beforeAll(async () => {
  server = await signInServer();
  beside = await server.serve();
});
afterAll(() => server.close());

const CLIENT = { client_id: 'client-a', client_secret: 'secret of a' };

const post = async (
  path: string,
  body: string | URLSearchParams,
  headers: Record<string, string> = {},
  url = server.url,
) => {
  const answer = await fetch(`${url}${path}`, { method: 'POST', body, headers });
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Record<string, string>,
  };
};
const form = (fields: Readonly<Record<string, string>>): URLSearchParams =>
  new URLSearchParams({ ...CLIENT, ...fields });

/** A code of somebody who agreed; each step on the other server than the one before. */
const newCode = async (): Promise<string> => {
  const browser = formBrowser();
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'client-a',
    redirect_uri: CALLBACK,
  });
  const first = await browser.go(`${server.url}/oauth/authorize?${query.toString()}`);
  const [name = '', value = ''] = [...browser.cookiesOf(server.url)][0] ?? [];
  browser.cookiesOf(beside.url).set(name, value);
  const asked = await browser.post({ ...first, url: beside.url }, 'address', {
    address: 'ines@acme.test',
  });
  await beside.service.signIn.pages?.settled();
  const answer = await fetch(`${beside.url}/dev/mail`, { headers: { accept: 'application/json' } });
  const { mails } = (await answer.json()) as { mails: { text: string }[] };
  const digits = mails[0]?.text.split('\n')[0] ?? '';
  const consent = await browser.post({ ...asked, url: server.url }, 'code', { digits });
  const done = await browser.post({ ...consent, url: beside.url }, 'agree');
  return new URL(done.location ?? '').searchParams.get('code') ?? '';
};

it('says where everything is and what it can do (RFC 8414)', async () => {
  const answer = await fetch(`${server.url}/.well-known/oauth-authorization-server`);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(await answer.json()).toEqual({
    issuer: server.url,
    authorization_endpoint: `${server.url}/oauth/authorize`,
    token_endpoint: `${server.url}/oauth/token`,
    revocation_endpoint: `${server.url}/oauth/revoke`,
    scopes_supported: ['panel'],
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    revocation_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    ui_locales_supported: ['en', 'de', 'es'],
  });
});

it('goes from the first page to the last token over whichever server a request comes to', async () => {
  const code = await newCode();
  const fields = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK };
  const first = await post('/oauth/token', form(fields), {}, beside.url);
  expect(first.status).toBe(200);
  const { refresh_token: refresh = '' } = first.body;
  const second = await post(
    '/oauth/token',
    form({ grant_type: 'refresh_token', refresh_token: refresh }),
  );
  const { access_token: access = '' } = second.body;
  expect(await beside.service.signIn.personOf(access)).toMatchObject({ tenant: 'a', user: '7' });
  const over = await post('/oauth/revoke', form({ token: access }), {}, beside.url);
  expect({ status: over.status, body: over.body }).toEqual({ status: 200, body: {} });
  expect(await server.service.signIn.personOf(access)).toBeNull();
});

it.each([
  ['no client', { grant_type: 'authorization_code' }, 401, 'invalid_client'],
  ['a client that is unknown', { client_id: 'x', client_secret: 'y' }, 401, 'invalid_client'],
  [
    'a wrong secret',
    { client_id: 'client-a', client_secret: 'secret of b', grant_type: 'refresh_token' },
    401,
    'invalid_client',
  ],
  ['no secret', { client_id: 'client-a', grant_type: 'refresh_token' }, 401, 'invalid_client'],
  [
    'a verifier in place of the secret',
    {
      client_id: 'client-a',
      grant_type: 'authorization_code',
      code: 'x',
      code_verifier: 'v'.repeat(43),
    },
    401,
    'invalid_client',
  ],
  ['no grant', CLIENT, 400, 'invalid_request'],
  ['a password', { ...CLIENT, grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ['nobody', { ...CLIENT, grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
  ['no code', { ...CLIENT, grant_type: 'authorization_code' }, 400, 'invalid_request'],
  [
    'a code that is none',
    { ...CLIENT, grant_type: 'authorization_code', code: 'x', redirect_uri: CALLBACK },
    400,
    'invalid_grant',
  ],
  ['no refresh token', { ...CLIENT, grant_type: 'refresh_token' }, 400, 'invalid_request'],
  [
    'a refresh token that is none',
    { ...CLIENT, grant_type: 'refresh_token', refresh_token: 'x' },
    400,
    'invalid_grant',
  ],
])('gives nothing for %s, and says why (RFC 6749, 5.2)', async (_what, fields, status, error) => {
  const answer = await post('/oauth/token', new URLSearchParams(fields));
  expect({ status: answer.status, error: answer.body['error'] }).toEqual({ status, error });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('pragma')).toBe('no-cache');
  expect(answer.headers.get('www-authenticate')).toBe(
    status === 401 ? 'Basic realm="baton", charset="UTF-8"' : null,
  );
  // RFC 6749, 5.2: what a description may hold.
  expect(answer.body['error_description']).toMatch(/^[\u0020-\u0021\u0023-\u005b\u005d-\u007e]+$/);
});

it('adds no scope to a sign-in that is renewed', async () => {
  const code = await newCode();
  const fields = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK };
  const { refresh_token: refresh = '' } = (await post('/oauth/token', form(fields))).body;
  const more = { grant_type: 'refresh_token', refresh_token: refresh, scope: 'panel admin' };
  expect((await post('/oauth/token', form(more))).body).toMatchObject({ error: 'invalid_scope' });
});

it('takes forms alone, and parameters once', async () => {
  const json = { 'content-type': 'application/json' };
  for (const path of ['/oauth/token', '/oauth/revoke']) {
    expect(await post(path, '{}', json)).toMatchObject({
      status: 400,
      body: { error: 'invalid_request' },
    });
    const twice = `${form({ grant_type: 'refresh_token' }).toString()}&grant_type=password`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await post(path, twice, headers)).body).toMatchObject({ error: 'invalid_request' });
    expect((await fetch(`${server.url}${path}`)).status).toBe(404);
  }
});

it('takes a token in the form alone, and never in an address', async () => {
  const code = await newCode();
  const address = `/oauth/token?code=${code}&grant_type=authorization_code&redirect_uri=${CALLBACK}`;
  expect((await post(address, form({}))).body).toMatchObject({ error: 'invalid_request' });
});

it('says that it can’t right now while the store is away, and where to go on', async () => {
  const alone = await signInServer({ ownPostgres: true });
  const browser = formBrowser();
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'client-a',
    redirect_uri: CALLBACK,
  });
  await alone.stopStore();
  const page = await browser.go(`${alone.url}/oauth/authorize?${query.toString()}`);
  expect(page).toMatchObject({ status: 503, location: null });
  expect(page.text).toContain('Baton can’t do this right now');
  const token = `bsr_${'x'.repeat(43)}`;
  const fields = { grant_type: 'refresh_token', refresh_token: token };
  const answer = await post('/oauth/token', form(fields), {}, alone.url);
  expect(answer).toMatchObject({ status: 503, body: { error: 'temporarily_unavailable' } });
  expect(answer.headers.get('retry-after')).toBe('5');
  await alone.close();
});

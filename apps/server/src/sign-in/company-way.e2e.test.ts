import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { companyIssuer } from '../testing/company-issuer.ts';
import type { IssuerOptions } from '../testing/company-issuer.ts';
import { formBrowser } from '../testing/form-browser.ts';
import { CALLBACK } from '../testing/sign-in-people.ts';
import { signInServer } from '../testing/sign-in-server.ts';

let server: Awaited<ReturnType<typeof signInServer>>;
let company: Awaited<ReturnType<typeof companyIssuer>>;

const open = async (more: Partial<IssuerOptions> = {}) => {
  const opened = await companyIssuer({ callback: `${server.url}/oauth/company`, ...more });
  server.change('a', { ways: { mail: false, oidc: opened.access } });
  return opened;
};

beforeAll(async () => {
  server = await signInServer();
  company = await open();
});
afterAll(async () => {
  await company.close();
  await server.close();
});
beforeEach(() => {
  server.change('a', { ways: { mail: false, oidc: company.access } });
  company.state.person = { sub: 'u1', email: 'ines@acme.test', email_verified: true };
});

const authorize = (): string =>
  `${server.url}/oauth/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: 'client-a',
    redirect_uri: CALLBACK,
    state: 'of the client',
  }).toString()}`;

/** A browser that takes the way over the company, up to where it is asked whether it wants it. */
const visit = async (browser = formBrowser()) => {
  const page = await browser.post(await browser.go(authorize()), 'company');
  return { browser, page: await browser.follow(page) };
};

it('believes the company whose address it is, and asks whether they want it', async () => {
  const { browser, page } = await visit();
  expect(page.text).toContain('Use Baton in acme-a.desk.test?');
  expect(page.text).toContain('Ines Beck ines@acme.test');
  expect(page.url).toContain('/oauth/company?');
  const done = await browser.post(page, 'agree');
  expect(new URL(done.location ?? '').searchParams.get('code')).toMatch(/^bsc_/);
});

it('sends state, nonce and a challenge along, and its client’s name, and asks for no more than the address', async () => {
  const browser = formBrowser();
  const page = await browser.post(await browser.go(authorize()), 'company');
  const asked = Object.fromEntries(new URL(page.location ?? '').searchParams);
  expect(asked).toEqual({
    client_id: 'baton',
    redirect_uri: `${server.url}/oauth/company`,
    response_type: 'code',
    scope: 'openid email',
    state: expect.stringMatching(/^bss_/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: 'S256',
  });
});

it.each([
  ['in the ID token, proven by a header', { tellsAtOnce: true }, 0],
  ['beside it, proven by a form', { auth: 'client_secret_post' as const }, 1],
])('takes an address that is told %s', async (_how, more, looks) => {
  const other = await open(more);
  onTestFinished(other.close);
  expect((await visit()).page.text).toContain('Ines Beck');
  expect(other.state.userinfo).toBe(looks);
});

it('believes no address that the company did not verify', async () => {
  company.state.person = { sub: 'u2', email: 'ines@acme.test', email_verified: false };
  const { page } = await visit();
  expect(page.text).toContain('Your company did not confirm this.');
  expect(page.text).not.toContain('Ines Beck');
});

it('tells somebody of the company who is no agent so, and lets them go back', async () => {
  company.state.person = { sub: 'u3', email: 'sam@acme.test', email_verified: true };
  const { browser, page } = await visit();
  expect(page.text).toContain('no active agent of acme-a.desk.test has your address');
  const gone = await browser.post(page, 'cancel');
  expect(new URL(gone.location ?? '').searchParams.get('error')).toBe('access_denied');
});

it('lets whoever did not sign in there choose again', async () => {
  company.state.person = null;
  const { browser, page } = await visit();
  expect(page.text).toContain('You did not sign in at your company.');
  company.state.person = { sub: 'u4', email: 'ines@acme.test', email_verified: true };
  const again = await browser.follow(await browser.post(page, 'company'));
  expect(again.text).toContain('Ines Beck');
});

it('takes the way back once, and in the browser that left', async () => {
  const { browser, page } = await visit();
  expect((await browser.go(page.url)).text).toContain('This sign-in is over');
  const leaving = formBrowser();
  const left = await leaving.post(await leaving.go(authorize()), 'company');
  const back = await leaving.follow(left, `${server.url}/oauth/company`);
  const other = formBrowser();
  await other.go(authorize());
  expect((await other.go(back.location ?? '')).text).toContain('This sign-in is over');
  expect((await leaving.go(back.location ?? '')).text).toContain('Ines Beck');
});

it.each([
  ['without a state', (url: URL) => url.searchParams.delete('state')],
  ['with two', (url: URL) => url.searchParams.append('state', 'bss_x')],
  ['with a made up one', (url: URL) => url.searchParams.set('state', `bss_${'x'.repeat(43)}`)],
])('believes no way back %s', async (_what, change) => {
  const browser = formBrowser();
  const left = await browser.post(await browser.go(authorize()), 'company');
  const { location } = await browser.follow(left, `${server.url}/oauth/company`);
  const url = new URL(location ?? '');
  change(url);
  expect((await browser.go(url.href)).text).toContain('This sign-in is over');
});

it.each([
  ['a code of another sign-in', 'code'],
  ['a word of another issuer', 'iss'],
])('believes no way back with %s', async (_what, name) => {
  const browser = formBrowser();
  const left = await browser.post(await browser.go(authorize()), 'company');
  const { location } = await browser.follow(left, `${server.url}/oauth/company`);
  const url = new URL(location ?? '');
  url.searchParams.set(name, name === 'iss' ? 'https://other.test' : 'made-up');
  const page = await browser.go(url.href);
  expect(page.text).toContain('Your company did not confirm this.');
  expect(server.logged.at(-1)).toContain('company sign-in failed');
});

it('takes a code of a company for the sign-in it was made for alone', async () => {
  const [mine, theirs] = [formBrowser(), formBrowser()];
  const backOf = async (browser: typeof mine): Promise<URL> => {
    const left = await browser.post(await browser.go(authorize()), 'company');
    const { location } = await browser.follow(left, `${server.url}/oauth/company`);
    return new URL(location ?? '');
  };
  const [myBack, theirBack] = [await backOf(mine), await backOf(theirs)];
  myBack.searchParams.set('code', theirBack.searchParams.get('code') ?? '');
  expect((await mine.go(myBack.href)).text).toContain('Your company did not confirm this.');
});

it('does not let an account’s company vouch for people of another account', async () => {
  const { browser, page } = await visit();
  const done = await browser.post(page, 'agree');
  const code = new URL(done.location ?? '').searchParams.get('code') ?? '';
  const answer = await fetch(`${server.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: CALLBACK,
      client_id: 'client-b',
      client_secret: 'secret of b',
    }),
  });
  expect(await answer.json()).toMatchObject({ error: 'invalid_grant' });
});

it('says under which number the log has the cause when the company is away, and names no secret there', async () => {
  server.change('a', {
    ways: { mail: false, oidc: { ...company.access, issuer: 'http://127.0.0.1:9' } },
  });
  const { page } = await visit();
  const [, number = 'none'] = /this number: ([\w-]{36})/.exec(page.text) ?? [];
  const line = server.logged.find((text) => text.includes(number));
  expect(line).toContain('company sign-in failed');
  expect(server.logged.join('\n')).not.toContain(company.access.clientSecret);
});

it('speaks with issuers over https alone in production', async () => {
  const strict = await server.serve({ development: false });
  const browser = formBrowser();
  const url = authorize().replace(server.url, strict.url);
  const page = await browser.post(await browser.go(url), 'company');
  expect(page.location).toBeNull();
  expect(page.text).toContain('Your company did not confirm this.');
});

it('says so when the helpdesk can’t be asked who somebody is, and believes them later', async () => {
  server.state.isUp = false;
  const { page } = await visit();
  server.state.isUp = true;
  expect(page).toMatchObject({ status: 503, location: null });
  expect(page.text).toContain('Baton can’t do this right now');
  expect((await visit()).page.text).toContain('Ines Beck');
});

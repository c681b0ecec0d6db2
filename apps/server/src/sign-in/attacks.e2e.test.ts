import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formBrowser } from '../testing/form-browser.ts';
import type { FormPage } from '../testing/form-browser.ts';
import { CALLBACK } from '../testing/sign-in-people.ts';
import { signInServer } from '../testing/sign-in-server.ts';

let server: Awaited<ReturnType<typeof signInServer>>;
beforeAll(async () => {
  server = await signInServer();
});
afterAll(() => server.close());

const authorize = (
  more: Readonly<Record<string, string | null>> = {},
  url = server.url,
): string => {
  const all = {
    response_type: 'code',
    client_id: 'client-a',
    redirect_uri: CALLBACK,
    state: 'of the client',
    ...more,
  };
  const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return `${url}/oauth/authorize?${new URLSearchParams(kept).toString()}`;
};

const lastCode = async (): Promise<string> => {
  await server.service.signIn.pages?.settled();
  const answer = await fetch(`${server.url}/dev/mail`, { headers: { accept: 'application/json' } });
  const { mails } = (await answer.json()) as { mails: { text: string }[] };
  return mails[0]?.text.split('\n')[0] ?? '';
};

let people = 0;
/** Somebody of tenant a that no other test knows. */
const newPerson = (): string => {
  people += 1;
  const address = `person${people}@acme.test`;
  server.people.set(address, { user: String(100 + people), name: `Person ${people}` });
  return address;
};

const mailed = async (browser = formBrowser(), url = authorize()): Promise<FormPage> =>
  browser.post(await browser.go(url), 'address', { address: newPerson() });

const proven = async (browser = formBrowser(), url = authorize()): Promise<FormPage> => {
  const page = await mailed(browser, url);
  return browser.post(page, 'code', { digits: await lastCode() });
};

const isOver = (page: FormPage): void => {
  expect(page.status).toBe(400);
  expect(page.text).toContain('This sign-in is over');
};

it.each([
  ['unknown', 'nobody'],
  ['missing', null],
  ['with a NUL in it', 'client-a\0'],
])('sends nobody anywhere for a client that is %s', async (_what, clientId) => {
  const page = await formBrowser().go(authorize({ client_id: clientId }));
  expect(page).toMatchObject({ status: 400, location: null });
  expect(page.text).toContain('This sign-in is not known');
});

it.each([
  ['another host', 'https://evil.test/auth'],
  ['another path', `${CALLBACK}/..`],
  ['a path below', `${CALLBACK}/x`],
  ['a query', `${CALLBACK}?x=1`],
  ['a fragment', `${CALLBACK}#x`],
  ['a user', 'https://callback.test@evil.test/auth'],
  ['another case of letters', 'https://CALLBACK.test/auth'],
  ['another port', 'https://callback.test:444/auth'],
  ['another scheme', 'http://callback.test/auth'],
  ['a script', 'javascript:alert(1)'],
  ['a line of its own', `${CALLBACK}\r\nset-cookie: x=1`],
  ['none', null],
])('sends nobody to an address of the client with %s', async (_what, redirectUri) => {
  const page = await formBrowser().go(authorize({ redirect_uri: redirectUri }));
  expect(page).toMatchObject({ status: 400, location: null });
  expect(page.text).toContain('This sign-in leads elsewhere');
  expect(page.headers.get('set-cookie')).toBeNull();
});

it('sends nobody to one of two addresses or of two clients', async () => {
  for (const twice of ['&redirect_uri=https://evil.test', '&client_id=client-b']) {
    const page = await formBrowser().go(`${authorize()}${twice}`);
    expect(page).toMatchObject({ status: 400, location: null });
  }
});

it('takes no form without the cookie of the browser it was shown in', async () => {
  const victim = formBrowser();
  const page = await proven(victim);
  const attacker = formBrowser();
  isOver(await attacker.post(page, 'agree'));
  // With a cookie of its own, too.
  await attacker.go(authorize());
  isOver(await attacker.post(page, 'agree'));
  expect((await victim.post(page, 'agree')).status).toBe(303);
});

it('takes no form of another site, whatever it carries', async () => {
  const browser = formBrowser();
  const page = await proven(browser);
  for (const site of ['cross-site', 'same-site'])
    isOver(await browser.post(page, 'agree', {}, { headers: { 'sec-fetch-site': site } }));
  expect(
    (await browser.post(page, 'agree', {}, { headers: { 'sec-fetch-site': 'same-origin' } }))
      .status,
  ).toBe(303);
});

it('takes no cookie that was put there beside its own, and none that is not its own', async () => {
  const browser = formBrowser();
  const page = await mailed(browser);
  const [name = '', value = ''] = [...browser.cookiesOf(server.url)][0] ?? [];
  const form = { method: 'POST', body: new URLSearchParams({ key: 'x', step: 'cancel' }) };
  for (const cookie of [`${name}=${value}; ${name}=${value}`, `${name}=mine`])
    isOver(await formBrowser({ cookie }).go(`${server.url}/oauth/authorize`, form));
  expect((await browser.post(page, 'restart')).status).toBe(200);
});

it('keeps its cookie from scripts, other sites and, over https, other hosts', async () => {
  const page = await formBrowser().go(authorize());
  expect(page.headers.get('set-cookie')).toMatch(
    /^baton_sign_in=bsb_[\w-]{43}; Path=\/; Max-Age=3600; HttpOnly; SameSite=Lax$/,
  );
});

it('has other forms once somebody is proven: who knew them before has nothing', async () => {
  const browser = formBrowser();
  const before = await mailed(browser);
  const consent = await browser.post(before, 'code', { digits: await lastCode() });
  expect(consent.text).toContain('Use Baton in');
  isOver(await browser.post(before, 'code', { digits: '00000000' }));
  isOver(await browser.post(before, 'cancel'));
  expect((await browser.post(consent, 'agree')).status).toBe(303);
});

it('gives a code once for one consent, however often it is sent', async () => {
  const browser = formBrowser();
  const page = await proven(browser);
  const answers = await Promise.all([1, 2, 3, 4].map(() => browser.post(page, 'agree')));
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 400)).toHaveLength(3);
});

it('gives nobody a code who is not proven', async () => {
  const browser = formBrowser();
  const page = await mailed(browser);
  const key = /value="(bsf_[\w-]+)"/.exec(page.html)?.[1] ?? '';
  const body = new URLSearchParams({ key, step: 'agree' });
  const answer = await browser.go(`${server.url}/oauth/authorize`, { method: 'POST', body });
  expect(answer).toMatchObject({ status: 400, location: null });
});

it('counts tries of all browsers and processes together', async () => {
  const beside = await server.serve();
  const browser = formBrowser();
  const page = await mailed(browser);
  const right = (await lastCode()).replace(' ', '');
  const wrong = right === '11111111' ? '22222222' : '11111111';
  const at = (url: string, digits: string) => {
    const [name = '', value = ''] = [...browser.cookiesOf(server.url)][0] ?? [];
    return formBrowser({ cookie: `${name}=${value}` }).post({ ...page, url }, 'code', { digits });
  };
  const tries = [0, 1, 2, 3, 4, 5, 6, 7].map((index) =>
    at(index % 2 === 0 ? server.url : beside.url, wrong),
  );
  await Promise.all(tries);
  expect((await at(server.url, right)).text).toContain('This code is not good any more');
});

it('takes digits of the sign-in they were sent for alone', async () => {
  const [mine, theirs] = [formBrowser(), formBrowser()];
  const myPage = await mailed(mine);
  await mailed(theirs);
  const tried = await mine.post(myPage, 'code', { digits: await lastCode() });
  expect(tried.text).toContain('This is not the code');
});

it('can be framed by nobody, runs no script, and leaves no trace in caches or referrers', async () => {
  const pages = [
    await formBrowser().go(authorize()),
    await mailed(),
    await proven(),
    await formBrowser().go(authorize({ client_id: 'nobody' })),
  ];
  for (const { headers, html } of pages) {
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'nonce-[\w+/=]{24}'; base-uri 'none'; form-action 'self' https:; frame-ancestors 'none'$/,
    );
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    // Whoever opened the window waits for it to come back.
    expect(headers.get('cross-origin-opener-policy')).toBeNull();
    expect(html).not.toMatch(/<script|\son\w+=|style="/i);
  }
});

it('keeps forms to https, but for a return address on somebody’s own machine', async () => {
  const local = 'http://localhost:10001/auth/callback';
  const page = await formBrowser().go(authorize({ redirect_uri: local }));
  expect(page.headers.get('content-security-policy')).toContain(
    `form-action 'self' https: http://localhost:10001;`,
  );
});

it('repeats nothing of a request as markup', async () => {
  const hostile = '"><img src=x onerror=alert(1)>';
  const shown = [
    await formBrowser().go(authorize({ client_id: hostile, state: hostile })),
    await formBrowser().go(authorize({ redirect_uri: hostile })),
    await formBrowser({ 'accept-language': hostile }).go(authorize()),
  ];
  for (const { html } of shown) expect(html).not.toContain('<img');
});

it('takes no form that is too large, is none, or has a field twice', async () => {
  const browser = formBrowser();
  await browser.go(authorize());
  const send = (body: string | URLSearchParams, headers = {}) =>
    browser.go(`${server.url}/oauth/authorize`, { method: 'POST', body, headers });
  const pages = [
    await send(new URLSearchParams({ key: 'x'.repeat(20_000), step: 'cancel' })),
    await send('{"step":"cancel"}', { 'content-type': 'application/json' }),
    await send(new URLSearchParams('step=cancel&step=agree&key=x')),
    await send(new URLSearchParams('step=constructor&key=x')),
  ];
  expect(pages.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
});

it('says so when too many come from one address within a minute', async () => {
  const strange = await server.serve({ clock: () => 0 });
  const statuses = new Set<number>();
  for (let asked = 0; asked < 241; asked += 1) {
    const answer = await fetch(authorize({ client_id: 'nobody' }, strange.url));
    statuses.add(answer.status);
    await answer.arrayBuffer();
  }
  expect([...statuses]).toEqual([400, 429]);
});

it('believes nobody but its own proxies about where they come from', async () => {
  const forwarded = (address: string) => ({ 'x-forwarded-for': `192.0.2.1, ${address}` });
  const statusesAt = async (url: string): Promise<number[]> => {
    const statuses = new Set<number>();
    for (let asked = 0; asked < 245; asked += 1) {
      const headers = forwarded(`198.51.100.${asked}`);
      const answer = await fetch(authorize({ client_id: 'nobody' }, url), { headers });
      statuses.add(answer.status);
      await answer.arrayBuffer();
    }
    return [...statuses];
  };
  const alone = await server.serve({ clock: () => 0 });
  const behind = await server.serve({ trustedProxies: ['loopback'], clock: () => 0 });
  expect(await statusesAt(alone.url)).toEqual([400, 429]);
  expect(await statusesAt(behind.url)).toEqual([400]);
});

it('writes no secret and no address into the log', async () => {
  const address = newPerson();
  const browser = formBrowser();
  const page = await browser.post(await browser.go(authorize()), 'address', { address });
  const digits = await lastCode();
  const consent = await browser.post(page, 'code', { digits });
  const back = new URL((await browser.post(consent, 'agree')).location ?? '');
  const log = server.logged.join('\n');
  expect(log).toContain('signed in');
  const cookie = [...browser.cookiesOf(server.url).values()][0] ?? randomBytes(9).toString('hex');
  for (const secret of [
    address,
    digits,
    digits.replace(' ', ''),
    back.searchParams.get('code') ?? '-',
    cookie,
  ])
    expect(log).not.toContain(secret);
});

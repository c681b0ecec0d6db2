import { hash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formBrowser } from '../testing/form-browser.ts';
import type { FormPage } from '../testing/form-browser.ts';
import { CALLBACK } from '../testing/sign-in-people.ts';
import { signInServer } from '../testing/sign-in-server.ts';

const VERIFIER = 'v'.repeat(43);

let server: Awaited<ReturnType<typeof signInServer>>;
beforeAll(async () => {
  server = await signInServer();
});
afterAll(() => server.close());

const authorize = (more: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'client-a',
    redirect_uri: CALLBACK,
    scope: 'panel',
    state: 'of the client',
    code_challenge: hash('sha256', VERIFIER, 'base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  return `${server.url}/oauth/authorize?${query.toString()}`;
};

interface KeptMail {
  to: string;
  subject: string;
  text: string;
}

const mailsTo = async (to: string): Promise<KeptMail[]> => {
  await server.service.signIn.pages?.settled();
  const answer = await fetch(`${server.url}/dev/mail`, { headers: { accept: 'application/json' } });
  const { mails } = (await answer.json()) as { mails: KeptMail[] };
  return mails.filter((mail) => mail.to === to);
};

const codeIn = (mail: KeptMail | undefined): string => mail?.text.split('\n')[0] ?? '';

const token = async (form: Readonly<Record<string, string>>) => {
  const answer = await fetch(`${server.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('client-a:secret+of+a')}` },
    body: new URLSearchParams(form),
  });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
};

/** Somebody who is asked whether they want it. */
const proven = async (browser = formBrowser(), address = 'ines@acme.test'): Promise<FormPage> => {
  const asked = await browser.post(await browser.go(authorize()), 'address', { address });
  const [mail] = await mailsTo(address);
  return browser.post(asked, 'code', { digits: codeIn(mail) });
};

it('leads from the client over a code by mail and consent back to the client, and on to tokens', async () => {
  const browser = formBrowser();
  const first = await browser.go(authorize());
  expect(first.text).toContain('Your e-mail address in acme-a.desk.test');
  const asked = await browser.post(first, 'address', { address: ' Ines@Acme.test ' });
  expect(asked.text).toContain('If Ines@Acme.test belongs to an agent of acme-a.desk.test');
  const [mail] = await mailsTo('Ines@Acme.test');
  expect(mail?.subject).toBe('Your code for Baton in acme-a.desk.test');
  expect(codeIn(mail)).toMatch(/^\d{4} \d{4}$/);
  const consent = await browser.post(asked, 'code', { digits: codeIn(mail) });
  expect(consent.text).toContain('Use Baton in acme-a.desk.test?');
  expect(consent.text).toContain('Ines Beck Ines@Acme.test');
  const done = await browser.post(consent, 'agree');
  expect(done.status).toBe(303);
  const back = new URL(done.location ?? '');
  expect(`${back.origin}${back.pathname}`).toBe(CALLBACK);
  expect(Object.fromEntries(back.searchParams)).toEqual({
    code: expect.stringMatching(/^bsc_/),
    state: 'of the client',
    iss: server.url,
  });
  const { status, headers, body } = await token({
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: CALLBACK,
    code_verifier: VERIFIER,
  });
  expect({ status, cache: headers.get('cache-control') }).toEqual({
    status: 200,
    cache: 'no-store',
  });
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 1_200, scope: 'panel' });
  expect(
    await server.service.signIn.personOf((body as { access_token: string }).access_token),
  ).toEqual({ tenant: 'a', helpdesk: 'desk', account: 'acme-a', user: '7' });
});

it('says the same to whoever asks for a code, whether somebody has the address or not', async () => {
  const pageFor = async (address: string): Promise<string> => {
    const browser = formBrowser();
    const asked = await browser.post(await browser.go(authorize()), 'address', { address });
    const tried = await browser.post(asked, 'code', { digits: '00000000' });
    const text = `${asked.status} ${asked.text} ${tried.status} ${tried.text}`;
    return text.replaceAll(address, 'ADDRESS');
  };
  expect(await pageFor('nobody@acme.test')).toBe(await pageFor('ines@acme.test'));
  expect(await mailsTo('nobody@acme.test')).toEqual([]);
});

it('takes five tries of a code, and then not even the right one', async () => {
  const browser = formBrowser();
  let page = await browser.post(await browser.go(authorize()), 'address', {
    address: 'jon@acme.test',
  });
  const [mail] = await mailsTo('jon@acme.test');
  const right = codeIn(mail).replace(' ', '');
  const wrong = right === '11111111' ? '22222222' : '11111111';
  const said: string[] = [];
  for (let tries = 0; tries < 5; tries += 1) {
    page = await browser.post(page, 'code', { digits: wrong });
    said.push(page.text.includes('This is not the code') ? 'wrong' : 'used up');
  }
  expect(said).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'used up']);
  page = await browser.post(page, 'code', { digits: right });
  expect(page.text).toContain('This code is not good any more');
  page = await browser.post(page, 'again');
  const [another] = await mailsTo('jon@acme.test');
  page = await browser.post(page, 'code', { digits: codeIn(another) });
  expect(page.text).toContain('Jon <script>alert(1)</script> Rey');
  expect(page.html).not.toContain('<script');
});

it('takes no code any more once an admin has closed this way', async () => {
  const address = 'closed@acme.test';
  server.people.set(address, { user: '11', name: 'Closed' });
  const browser = formBrowser();
  const page = await browser.post(await browser.go(authorize()), 'address', { address });
  const [mail] = await mailsTo(address);
  const digits = codeIn(mail);
  const oidc = { issuer: 'https://login.acme.test', clientId: 'baton', clientSecret: 's' };
  server.change('a', { ways: { mail: false, oidc } });
  const tried = await browser.post(page, 'code', { digits });
  server.change('a', {});
  expect(tried.text).toContain('Sign in to Baton');
  expect(tried.text).not.toContain('Use Baton in');
  expect((await browser.post(page, 'code', { digits })).text).toContain('Use Baton in');
});

it('goes back with an error when somebody does not want it', async () => {
  const browser = formBrowser();
  const consent = await proven(browser);
  const gone = await browser.post(consent, 'cancel');
  const back = new URL(gone.location ?? '');
  expect(Object.fromEntries(back.searchParams)).toEqual({
    error: 'access_denied',
    state: 'of the client',
    iss: server.url,
  });
  expect((await browser.post(consent, 'agree')).text).toContain('This sign-in is over');
});

it('begins again for whoever is somebody else', async () => {
  const browser = formBrowser();
  const consent = await proven(browser);
  const again = await browser.post(consent, 'restart');
  expect(again.text).toContain('Your e-mail address in');
  expect((await browser.post(consent, 'agree')).text).toContain('This sign-in is over');
});

it('asks for another address when one can be none, and shows it again as text', async () => {
  const browser = formBrowser();
  const page = await browser.post(await browser.go(authorize()), 'address', {
    address: '"><script>alert(1)</script>',
  });
  expect(page.text).toContain('This is not an e-mail address.');
  expect(page.html).toContain('aria-invalid="true"');
  expect(page.html).not.toContain('<script');
});

it.each(['ines@acme.test\r\nBcc: x@evil.test', 'ines@acme.test, x@evil.test', 'ınes@acme.test'])(
  'sends nothing to %j',
  async (address) => {
    const browser = formBrowser();
    const page = await browser.post(await browser.go(authorize()), 'address', { address });
    expect(page.text).toContain('This is not an e-mail address.');
  },
);

it('says that nobody was sent a code when the helpdesk is away, whoever asked', async () => {
  server.state.isUp = false;
  const said = await Promise.all(
    ['ines@acme.test', 'nobody@acme.test'].map(async (address) => {
      const browser = formBrowser();
      const asked = await browser.post(await browser.go(authorize()), 'address', { address });
      await server.service.signIn.pages?.settled();
      const tried = await browser.post(asked, 'code', { digits: '00000000' });
      return tried.text.includes('The helpdesk can’t be asked right now');
    }),
  );
  server.state.isUp = true;
  expect(said).toEqual([true, true]);
});

it.each([
  ['de-AT,de;q=0.9,en;q=0.5', 'de', 'Bei Baton anmelden'],
  ['es', 'es', 'Iniciar sesión en Baton'],
  ['xx,fr;q=0.9', 'en', 'Sign in to Baton'],
])('speaks to whoever prefers %s in %s', async (accepted, lang, title) => {
  const page = await formBrowser({ 'accept-language': accepted }).go(authorize());
  expect(page.html).toContain(`<html lang="${lang}">`);
  expect(page.text).toContain(title);
});

it('lets no more than some codes go to an address within an hour', async () => {
  const address = 'many@acme.test';
  const statuses: number[] = [];
  for (let asked = 0; asked < 7; asked += 1) {
    const browser = formBrowser();
    const page = await browser.post(await browser.go(authorize()), 'address', { address });
    statuses.push(page.status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
});

it('takes all addresses of one network for one place, so that nobody there locks somebody else’s out', async () => {
  const { url } = await server.serve({ trustedProxies: ['loopback'] });
  const askFrom = async (from: string): Promise<number> => {
    const browser = formBrowser({ 'x-forwarded-for': from });
    const page = await browser.go(authorize().replace(server.url, url));
    return (await browser.post(page, 'address', { address: 'locked@acme.test' })).status;
  };
  const statuses: number[] = [];
  for (let asked = 0; asked < 21; asked += 1)
    statuses.push(await askFrom(`2001:db8:1:${(0x2300 + asked).toString(16)}::${asked + 1}`));
  expect(statuses.filter((status) => status === 200)).toHaveLength(6);
  expect(await askFrom('192.0.2.7')).toBe(200);
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { companyIssuer } from '../testing/company-issuer.ts';
import { faultsOf, isTooWide, startChromium } from '../testing/page-checks.ts';
import { signInServer } from '../testing/sign-in-server.ts';

let server: Awaited<ReturnType<typeof signInServer>>;
let company: Awaited<ReturnType<typeof companyIssuer>>;
let browser: Browser;
/** A client on this machine, as while an app is developed: shown once somebody is back there. */
const client = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html').end('<title>Back at the client</title>');
});
let callback = '';
beforeAll(async () => {
  server = await signInServer();
  company = await companyIssuer({ callback: `${server.url}/oauth/company` });
  await new Promise<void>((listening) => void client.listen(0, '127.0.0.1', listening));
  callback = `http://localhost:${(client.address() as AddressInfo).port}/auth/callback`;
  server.change('a', { redirectUris: [callback] });
  server.change('b', { redirectUris: [callback], ways: { mail: true, oidc: company.access } });
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await company.close();
  client.closeAllConnections();
  client.close();
  await server.close();
});

const authorize = (clientId: string): string =>
  `${server.url}/oauth/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: callback,
    state: 's',
  }).toString()}`;

const lastCode = async (): Promise<string> => {
  await server.service.signIn.pages?.settled();
  const answer = await fetch(`${server.url}/dev/mail`, { headers: { accept: 'application/json' } });
  const { mails } = (await answer.json()) as { mails: { text: string }[] };
  return mails[0]?.text.split('\n')[0] ?? '';
};

it.each([
  ['light', 'en-US', 480],
  ['dark', 'de-DE', 480],
  ['light', 'es-ES', 320],
] as const)(
  'can be used by everybody: %s, %s, %i pixels wide',
  async (colorScheme, locale, width) => {
    const page = await browser.newPage({ colorScheme, locale, viewport: { width, height: 640 } });
    const faults: unknown[] = [];
    const look = async (): Promise<void> => {
      faults.push(...(await faultsOf(page)));
      if (await isTooWide(page)) faults.push(`${page.url()} is too wide`);
    };
    await page.goto(authorize('client-b'));
    await look();
    await page.locator('#address').fill('ines@acme.test');
    await page.keyboard.press('Enter');
    await page.locator('#digits:focus').waitFor();
    await look();
    await page.keyboard.type('12345678');
    await page.keyboard.press('Enter');
    await page.locator('#fault').waitFor();
    await look();
    await page.locator('#digits').fill(await lastCode());
    await page.keyboard.press('Enter');
    await page.locator('dl').waitFor();
    await look();
    await page.goto(authorize('nobody'));
    await look();
    expect(faults).toEqual([]);
    await page.close();
  },
);

it('needs no more than the keyboard, in a window that a frame opened', async () => {
  const opener = await browser.newPage();
  await opener.setContent('<title>A helpdesk</title>');
  const [popup] = await Promise.all([
    opener.waitForEvent('popup'),
    opener.evaluate(`void open('${authorize('client-a')}', 'sign-in', 'width=480,height=640')`),
  ]);
  await popup.locator('#address:focus').waitFor();
  await popup.keyboard.type('ines@acme.test');
  await popup.keyboard.press('Enter');
  await popup.locator('#digits:focus').waitFor();
  await popup.keyboard.type(await lastCode());
  await popup.keyboard.press('Enter');
  await popup.locator('dl').waitFor();
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Enter');
  await popup.waitForURL(`${callback}?**`);
  expect(new URL(popup.url()).searchParams.get('code')).toMatch(/^bsc_/);
  // The client's page can tell the window it was opened from that it is done.
  expect(await popup.evaluate('opener !== null')).toBe(true);
  await opener.close();
});

it('leads over the company and back by forms that a browser lets through', async () => {
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(authorize('client-b'));
  await page.locator('button.main:focus').press('Enter');
  await page.locator('dl').waitFor();
  expect(page.url()).toContain('/oauth/company?');
  await page.locator('button.main').click();
  await page.waitForURL(`${callback}?**`);
  expect(refused).toEqual([]);
  await page.close();
});

it('is shown in no frame', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/healthz`);
  await page.setContent(`<iframe src="${authorize('client-a')}"></iframe>`);
  const frame = page.frames()[1];
  await frame?.waitForLoadState();
  expect(await frame?.locator('#address').count()).toBe(0);
  await page.close();
});

it('puts another code first where none that somebody has is taken any more', async () => {
  const page = await browser.newPage();
  const send = () => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await page.goto(authorize('client-a'));
  await page.locator('#address').fill('jon@acme.test');
  await send();
  const wrong = (await lastCode()).startsWith('1111') ? '22222222' : '11111111';
  for (let tries = 0; tries < 5; tries += 1) {
    await page.locator('#digits:focus').fill(wrong);
    await send();
  }
  expect(await page.locator('button:focus').innerText()).toBe('Send another code');
  // nothing is said to be on its way
  expect(await page.locator('main').innerText()).not.toContain('on their way');
  expect(await faultsOf(page)).toEqual([]);
  await send();
  await page.locator('#digits:focus').waitFor();
  expect(await page.locator('#fault').count()).toBe(0);
  await page.close();
});

it('says of every field what it is and what is wrong with it', async () => {
  const page = await browser.newPage();
  await page.goto(authorize('client-a'));
  await page.locator('#address').fill('ines@acme.test');
  await page.keyboard.press('Enter');
  await page.getByLabel('Code').fill('123');
  await page.keyboard.press('Enter');
  await page.locator('#fault').waitFor();
  expect(
    await page.evaluate(`(() => {
      const input = document.activeElement;
      const ids = (input.getAttribute('aria-describedby') ?? '').split(' ');
      return {
        name: input.labels[0].textContent.trim(),
        invalid: input.getAttribute('aria-invalid'),
        described: ids.map((id) => document.getElementById(id).textContent.trim()),
      };
    })()`),
  ).toEqual({
    name: 'Code',
    invalid: 'true',
    described: ['Enter the eight digits of the mail.', 'Eight digits'],
  });
  await page.close();
});

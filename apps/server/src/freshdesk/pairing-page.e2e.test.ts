import type { FreshdeskOptions } from '@baton/testkit/freshdesk';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { freshdeskWorld } from '../testing/freshdesk-world.ts';
import { faultsOf, isTooWide, startChromium } from '../testing/page-checks.ts';

const PAIRING = '/v1/helpdesks/freshdesk/pairing';

let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
});

const open = async (options: FreshdeskOptions = {}) => {
  const made = await freshdeskWorld({ fields: {}, ...options });
  const served = await made.serve();
  const context = await browser.newContext({ viewport: { width: 900, height: 1000 } });
  onTestFinished(() => context.close());
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${served.url}/freshdesk/pair`);
  const said = (text: string | RegExp) =>
    page.getByRole('status').filter({ hasText: text }).waitFor();
  const enter = async (): Promise<void> => {
    await page.getByLabel('Admin key of Baton').fill(made.keys.adminA);
    await page.keyboard.press('Enter');
    await page.getByLabel('Name of the account').waitFor({ state: 'attached' });
  };
  const pair = async (): Promise<void> => {
    await enter();
    await page.getByLabel('Name of the account').fill('acme');
    await page.getByLabel('API key').fill(made.fake.token());
    await page.keyboard.press('Enter');
    await said('See below for what is left.');
  };
  const copied = (): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()');
  const copy = async (label: string): Promise<string> => {
    await page.getByRole('button', { name: `Copy: ${label}`, exact: true }).press('Enter');
    await said(`${label}: copied.`);
    return copied();
  };
  const settings = async (): Promise<Record<string, unknown>> =>
    (await served.ask<{ settings: Record<string, unknown> }>('GET', PAIRING)).body.settings;
  return { ...made, ...served, page, complaints, said, enter, pair, copy, settings };
};

const unfold = (page: Page, title: string): Promise<void> =>
  page.locator('summary', { hasText: title }).click();

it('takes an admin with a keyboard from nothing to what the app wants, and to a green list', async () => {
  const { page, fake, keys, url, freshdesk, complaints, said, copy, settings } = await open();
  await page.getByLabel('Admin key of Baton').focus();
  await page.keyboard.type(keys.adminA);
  await page.keyboard.press('Enter');
  await said('No account is paired yet.');
  // the keyboard goes on at what came
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Account');
  await page.getByLabel('Name of the account').fill('support.acme.example');
  await page.getByLabel('API key').fill('of-nobody');
  await page.keyboard.press('Enter');
  await said('The account must be an address at freshdesk.com');
  await page.getByLabel('Name of the account').fill('https://Acme.freshdesk.com/a/tickets');
  await page.getByLabel('API key').fill('of-nobody');
  await page.getByRole('button', { name: 'Pair and set up' }).press('Enter');
  await said('The API key is not taken: copy it anew');
  expect(await page.getByLabel('API key').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('API key').fill(fake.keyOf(fake.seeded.restricted.id));
  await page.keyboard.press('Enter');
  await said(
    /^Nothing was stored\. The API key is that of an agent who is no administrator: give them/,
  );
  await page.getByLabel('API key').fill(fake.token());
  await page.getByLabel('Time zone').fill('Mars/Base');
  await page.keyboard.press('Enter');
  await said('The time zone must be a time zone, such as Europe/Lisbon.');
  await page.getByLabel('Time zone').fill('Europe/Lisbon');
  await page.keyboard.press('Enter');
  await said('See below for what is left.');
  expect(fake.account.fields.size).toBe(6);
  expect(await settings()).toMatchObject({
    domain: 'acme.freshdesk.com',
    timeZone: 'Europe/Lisbon',
    withoutSignIn: 'strictest',
    signIn: { mail: true, oidc: null },
    agent: fake.seeded.service.id,
  });

  await page.getByText('Copy the secrets now').waitFor();
  const key = await copy('Installation key');
  expect(await freshdesk.accounts.byInstallation(key)).toMatchObject({ tenant: 'a' });
  const clientId = await copy('Client ID');
  const clientSecret = await copy('Client secret');
  expect(await freshdesk.accounts.clientSecretFits(clientId, clientSecret)).toBe(true);
  expect(await copy('URL')).toBe(`${url}/freshdesk/webhooks`);
  expect(JSON.parse(await copy('Content'))).toMatchObject({
    domain: 'acme.freshdesk.com',
    ticket_id: '{{ticket.id}}',
  });
  const webhookSecret = await copy('Webhook secret');

  // What comes from Freshdesk meanwhile is noted in the pairing, and in nobody's way.
  const hooked = await fetch(`${url}/freshdesk/webhooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-baton-secret': webhookSecret },
    body: JSON.stringify({ domain: 'acme.freshdesk.com', ticket_id: fake.open('Where is it?') }),
  });
  expect(hooked.status).toBeLessThan(300);
  freshdesk.seen('a', 'app');
  freshdesk.seen('a', 'sign-in');
  await freshdesk.seen.settled();

  const { roles, groups, agents } = fake.seeded;
  await page.getByLabel('Role: Account Administrator').selectOption('full');
  await page.getByLabel('Role: Supervisor').selectOption('standard');
  await unfold(page, 'Groups: at least');
  await page.getByLabel('Group: Billing').selectOption('full');
  await unfold(page, 'Single agents');
  await page.getByLabel('Another agent').selectOption(agents[0].id);
  await page.getByRole('button', { name: 'Add' }).press('Enter');
  await page.getByRole('button', { name: 'Save' }).first().press('Enter');
  await said('Everything is in order.');
  expect(await settings()).toMatchObject({
    tiers: {
      default: 'restricted',
      roles: { [roles.owner.id]: 'full', [roles.supervisor.id]: 'standard' },
      groups: { [groups.billing.id]: 'full' },
      agents: { [agents[0].id]: 'restricted' },
    },
  });
  // They stay until the page is closed.
  expect(await copy('Installation key')).toBe(key);
  const stored = await page.evaluate<unknown>(
    '[localStorage.length, sessionStorage.length, document.cookie]',
  );
  expect(stored).toEqual([0, 0, '']);
  expect(await page.content()).not.toContain(fake.token());

  await unfold(page, 'Unpair');
  await page.getByRole('button', { name: 'Unpair acme.freshdesk.com' }).press('Enter');
  await said('The API key still works');
  await page.getByRole('heading', { name: 'Account' }).waitFor();
  expect(complaints.filter((each) => !/40[349]|422/.test(each))).toEqual([]);
});

it('tells secrets once, and makes another that counts beside the one before', async () => {
  const { page, pair, enter, said, copy, freshdesk } = await open();
  await pair();
  const first = await copy('Installation key');
  const client = await copy('Client ID');
  await page.reload();
  await enter();
  await page.getByRole('button', { name: 'New installation key' }).waitFor();
  expect(await page.content()).not.toContain(first);
  // What is public stays in sight.
  expect(await copy('Client ID')).toBe(client);
  await page.getByRole('button', { name: 'New installation key' }).press('Enter');
  await said('It is made: copy it now.');
  const second = await copy('Installation key');
  expect(second).not.toBe(first);
  for (const key of [first, second])
    expect(await freshdesk.accounts.byInstallation(key)).toMatchObject({ tenant: 'a' });
});

it('goes over nothing that somebody else said meanwhile', async () => {
  const { page, ask, said, pair, settings } = await open();
  await pair();
  await ask('PUT', PAIRING, { settings: { locale: 'fr' } });
  await page.getByLabel('Language').selectOption('ja');
  await page.getByRole('button', { name: 'Save' }).last().click();
  await said('Somebody else changed the pairing meanwhile.');
  expect(await settings()).toMatchObject({ locale: 'fr' });
  await page.getByRole('button', { name: 'Look again' }).click();
  await said('See below for what is left.');
  expect(await page.getByLabel('Language').inputValue()).toBe('fr');
});

it('takes the company’s own sign-in, and says what is wrong with it', async () => {
  const { page, fake, pair, said, settings } = await open();
  await pair();
  await unfold(page, 'The company’s own sign-in');
  await page.getByLabel('Its address (issuer)').fill('login.example.com');
  await page.getByRole('textbox', { name: 'Client ID' }).fill('baton');
  await page.keyboard.press('Enter');
  await said('The address of the company’s sign-in must be an https address');
  await page.getByLabel('Its address (issuer)').fill('http://127.0.0.1:9');
  await page.keyboard.press('Enter');
  await said('The client secret is needed');
  await page.getByRole('textbox', { name: 'Client secret' }).fill('secret-of-the-company');
  await page.getByLabel('What agents see who did not sign in').selectOption('nothing');
  await page.getByLabel('Listen to Freddy').check();
  await page.getByLabel('Agents that your own AI').fill(`${fake.seeded.service.id}, 4711`);
  await page.keyboard.press('Enter');
  await page.getByText('http://127.0.0.1:9 does not answer.').waitFor();
  await page.getByText('freddy-handed-over').last().waitFor();
  expect(await settings()).toMatchObject({
    withoutSignIn: 'nothing',
    freddy: true,
    aiAgents: [fake.seeded.service.id, '4711'],
    signIn: { mail: true, oidc: { issuer: 'http://127.0.0.1:9', clientId: 'baton' } },
  });
  expect(await page.content()).not.toContain('secret-of-the-company');
});

it('has no accessibility fault, light or dark, and fits a narrow window', async () => {
  const { page, enter, pair } = await open();
  const look = async (): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faultsOf(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await isTooWide(page)).toBe(false);
    await page.setViewportSize({ width: 900, height: 1000 });
  };
  await look();
  await enter();
  await unfold(page, 'The company’s own sign-in');
  await look();
  await page.reload();
  await pair();
  await page.getByText('X-Baton-Secret').last().waitFor();
  for (const title of ['Groups: at least', 'Single agents', 'Change account', 'Unpair'])
    await unfold(page, title);
  await look();
});

it('says what to fill in of no account but one of Freshdesk, and lets nothing foreign run', async () => {
  const { service, page } = await open();
  const at = (url: string) => service.app.inject({ method: 'GET', url });
  for (const domain of [
    '',
    '?domain=',
    '?domain=acme',
    '?domain=evil.example',
    '?domain=a&domain=b',
  ])
    expect((await at(`/freshdesk/pair/sheet${domain}`)).statusCode).toBe(400);
  const { headers } = await at('/freshdesk/pair');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain(`default-src 'none'`);
  expect(policy).toContain(`frame-ancestors 'none'`);
  expect(policy).not.toContain('unsafe');
  expect(await page.title()).toBe('Pair Freshdesk with Baton');
});

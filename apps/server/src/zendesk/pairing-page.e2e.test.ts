import { startZendesk } from '@baton/testkit/zendesk';
import type { FakeZendesk } from '@baton/testkit/zendesk';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { readDevKey } from '../dev/dev-key.ts';
import { faultsOf, isTooWide, startChromium } from '../testing/page-checks.ts';
import { end, scratchDataDir, startServerProcess } from '../testing/server-process.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
});

interface Opened {
  page: Page;
  fake: FakeZendesk;
  url: string;
  key: string;
  complaints: string[];
}

const open = async (): Promise<Opened> => {
  const dataDir = await scratchDataDir();
  const fake = await startZendesk({ hook: null, fields: {} });
  onTestFinished(() => fake.close());
  const server = await startServerProcess(['--dev'], {
    BATON_DATA_DIR: dataDir,
    BATON_ZENDESK_ORIGIN: fake.url,
  });
  onTestFinished(() => end(server, 'SIGTERM'));
  const context = await browser.newContext({ viewport: { width: 900, height: 1000 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404'))
      complaints.push(message.text());
  });
  await page.goto(`${server.url}/zendesk/pair`);
  const key = (await readDevKey(dataDir)) ?? '';
  // The house rules of the playground name groups of its own helpdesk.
  await fetch(`${server.url}/v1/policy`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'if-match': '*',
    },
    body: '{}',
  });
  return { page, fake, url: server.url, key, complaints };
};

it('takes an admin with a keyboard from nothing to a green list', async () => {
  const { page, fake, url, key, complaints } = await open();
  await page.getByLabel('Admin key of Baton').focus();
  await page.keyboard.type('no key at all');
  await page.keyboard.press('Enter');
  await page.getByText('Baton does not know this key.').waitFor();
  await page.getByLabel('Admin key of Baton').fill(key);
  await page.keyboard.press('Enter');
  await page.getByText('No account is paired yet.').waitFor();

  await page.getByLabel('Name of the account').fill('acme');
  await page.getByLabel('Address of an admin').fill(fake.apiToken.email);
  await page.getByLabel('API token', { exact: true }).last().fill('wrong-token');
  await page.keyboard.press('Enter');
  await page.getByText('Zendesk does not take these credentials.').waitFor();
  await page.getByLabel('API token', { exact: true }).last().fill(fake.apiToken.token());
  await page.keyboard.press('Enter');
  await page.getByText('See below for what is left.').waitFor();
  expect(fake.account.fields.size).toBe(6);
  await page.getByText('Upload private app').waitFor();
  expect(await page.locator('body').innerText()).toContain(`As service_url give ${url}`);

  for (const [id, row] of fake.account.installations)
    fake.account.installations.set(id, { ...row, settings: { service_url: url } });
  await page.getByLabel('Team lead').selectOption('standard');
  await page.getByLabel('Group member').selectOption('standard');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('All 3 custom roles have a tier.').waitFor();
  await page.getByRole('button', { name: 'Set up what is missing' }).click();
  await page.getByText('Everything is in order.').waitFor();
  await page.getByText('14 of 14 done.').waitFor();
  await page.getByText('6 ticket fields').click();
  await page.getByText('Ticket field “AI handoff: queue”').waitFor();
  expect(await page.getByText('Upload private app').count()).toBe(0);
  const stored = await page.evaluate<unknown>(
    '[localStorage.length, sessionStorage.length, document.cookie]',
  );
  expect(stored).toEqual([0, 0, '']);
  expect(complaints.filter((each) => !/401|422/.test(each))).toEqual([]);
});

it('has no accessibility fault, light or dark, and fits a narrow window', async () => {
  const { page, fake, key } = await open();
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
  await page.getByLabel('Admin key of Baton').fill(key);
  await page.keyboard.press('Enter');
  await page.getByText('No account is paired yet.').waitFor();
  await look();
  await page.getByLabel('Name of the account').fill('acme');
  await page.getByLabel('Address of an admin').fill(fake.apiToken.email);
  await page.getByLabel('API token', { exact: true }).last().fill(fake.apiToken.token());
  await page.keyboard.press('Enter');
  await page.getByText('See below for what is left.').waitFor();
  await look();
});

it('takes messaging in by its key, names what is on the switchboard, and forgets it again', async () => {
  const { page, fake, key, complaints } = await open();
  const { sunshine } = fake;
  await page.getByLabel('Admin key of Baton').fill(key);
  await page.keyboard.press('Enter');
  await page.getByLabel('Name of the account').fill('acme');
  await page.getByLabel('Address of an admin').fill(fake.apiToken.email);
  await page.getByLabel('API token', { exact: true }).last().fill(fake.apiToken.token());
  await page.keyboard.press('Enter');
  await page.getByText('See below for what is left.').waitFor();
  expect(await page.getByText('Messaging webhook').count()).toBe(0);

  await page.getByText('Messaging: not used').click();
  await page.getByLabel('App ID').fill(sunshine.appId);
  await page.getByLabel('Key ID').fill(sunshine.key.keyId);
  await page.getByLabel('Secret of the key').fill('wrong-secret');
  await page.getByLabel('Switchboard integration of the AI').fill('my-bot');
  await page.keyboard.press('Enter');
  await page.getByText('messagingKeyId is not taken.').waitFor();
  await page.getByLabel('Secret of the key').fill(sunshine.key.secret);
  await page.getByRole('button', { name: 'Use messaging' }).click();
  await page.getByText('On the switchboard: zd-agentWorkspace, baton-bot.').waitFor();
  await page.getByText('Messaging', { exact: true }).click();
  // The key stays where nothing is written, and never comes out again.
  expect(await page.getByLabel('Secret of the key').inputValue()).toBe('');
  await page.getByLabel('Switchboard integration of the AI').fill(sunshine.integrations.bot);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await isTooWide(page)).toBe(false);
  await page.getByRole('button', { name: 'Change messaging' }).click();
  await page.getByText('baton-bot is the AI, zd:agentWorkspace the people.').waitFor();
  expect(sunshine.webhooks()).toHaveLength(1);
  expect(await page.content()).not.toContain(sunshine.key.secret);

  await page.getByText('Messaging', { exact: true }).click();
  await page.getByRole('button', { name: 'Forget messaging' }).click();
  await page.getByText('Messaging: not used').waitFor();
  expect(await page.getByText('Messaging key').count()).toBe(0);
  expect(complaints.filter((each) => !/422/.test(each))).toEqual([]);
});

it('turns an admin’s leave into a pairing, without a code in any address', async () => {
  const { page, fake, url, key } = await open();
  const client = { id: 'of-the-page', secret: 'secret-of-the-page', actsAs: null };
  const redirectUris = [`${url}/zendesk/pair`];
  fake.oauth.grants.clients.set(client.id, { ...client, redirectUris });
  await page.getByLabel('Admin key of Baton').fill(key);
  await page.keyboard.press('Enter');
  await page.getByLabel('Name of the account').fill('acme');
  await page.getByLabel(/OAuth with leave/).check();
  await page.getByLabel('Id of the OAuth client').fill(client.id);
  await page.getByLabel('Secret of the OAuth client').fill(client.secret);
  const answer = async (): Promise<Page> => {
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Pair and set up' }).click(),
    ]);
    return tab;
  };
  fake.oauth.signedIn(null);
  await answer();
  await page.getByText('Zendesk was not given leave.').waitFor();
  fake.oauth.signedIn(fake.seeded.service.id);
  const tab = await answer();
  await tab.getByText('Close this tab').waitFor();
  expect(tab.url()).toBe(`${url}/zendesk/pair`);
  await page.getByText('See below for what is left.').waitFor();
  await page.getByText('The token has read and write.').waitFor();

  await page.getByText('Leave of each agent: not asked for').click();
  await page.getByText(`The OAuth client needs ${url}/zendesk/consent as one`).waitFor();
  await page.getByRole('button', { name: 'Ask each agent' }).click();
  await page.getByText('0 agents gave it so far').waitFor();
  await page.getByText('Leave of each agent: asked for').click();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Switch it off' }).click();
  await page.getByText('Leave of each agent: not asked for').waitFor();
});

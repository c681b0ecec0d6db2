import type { IntercomOptions } from '@baton/testkit/intercom';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { intercomWorld } from '../testing/intercom-world.ts';
import { faultsOf, isTooWide, startChromium } from '../testing/page-checks.ts';
import type { IntercomConfig } from './read-intercom.ts';

const PAIRING = '/v1/helpdesks/intercom/pairing';

let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
});

const open = async (options: IntercomOptions = {}, client: IntercomConfig['client'] = null) => {
  const made = await intercomWorld(options, { config: () => ({ client }) });
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
  await page.goto(`${served.url}/intercom/pair`);
  const said = (text: string | RegExp) =>
    page.getByRole('status').filter({ hasText: text }).waitFor();
  const enter = async (): Promise<void> => {
    await page.getByLabel('Admin key of Baton').fill(made.keys.adminA);
    await page.keyboard.press('Enter');
    await page.locator('form').nth(0).waitFor();
  };
  const pair = async (): Promise<void> => {
    await enter();
    await said('No workspace is paired yet.');
    await page.getByLabel('Access token').fill(made.fake.token());
    await page.getByLabel('Client secret').fill(made.fake.secret());
    await page.keyboard.press('Enter');
    await said('See below for what is left.');
  };
  const copied = (): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()');
  const settings = async (): Promise<Record<string, unknown>> =>
    (await served.ask<{ settings: Record<string, unknown> }>('GET', PAIRING)).body.settings;
  return { ...made, ...served, page, complaints, said, enter, pair, copied, settings };
};

const unfold = (page: Page, title: string): Promise<void> =>
  page.locator('summary', { hasText: title }).click();

it('takes an admin with a keyboard from nothing to a green list, and back', async () => {
  const { page, fake, keys, url, intercom, complaints, said, copied, settings } = await open();
  const key = page.getByLabel('Admin key of Baton');
  await key.focus();
  await page.keyboard.type(keys.a);
  await page.keyboard.press('Enter');
  await said('This key is no admin key.');
  await key.fill(keys.adminA);
  await page.keyboard.press('Enter');
  await said('No workspace is paired yet.');

  await page.getByText('Intercom calls https addresses only').waitFor();
  await page.getByLabel('Id of the workspace').fill(fake.workspaceId);
  await page.getByLabel('Also for listening to Fin').check();
  await page.getByRole('button', { name: 'Show what to fill in' }).press('Enter');
  await said('Below is what to fill in.');
  const base = `${url}/intercom/${fake.workspaceId}`;
  await page.getByRole('button', { name: 'Copy: Initialize flow webhook URL' }).press('Enter');
  await said('Initialize flow webhook URL: copied.');
  expect(await copied()).toBe(`${base}/canvas/initialize`);
  const text = await page.locator('.sheet').innerText();
  for (const part of ['2.16', 'Read data connectors', `${base}/canvas/submit`, `${base}/webhooks`])
    expect(text).toContain(part);

  // Who asked for the sheet of Fin does not have to say it twice.
  expect(await page.getByLabel('Listen to Fin').isChecked()).toBe(true);
  await page.getByLabel('Listen to Fin').uncheck();
  await page.getByLabel('Access token').fill('of-nobody');
  await page.getByLabel('Client secret').fill(fake.secret());
  await page.getByLabel('Language of what').selectOption('de');
  await page.getByLabel('Time zone').fill('Mars/Base');
  await page.getByRole('button', { name: 'Pair and set up' }).press('Enter');
  await said('The time zone must be a time zone, such as Europe/Lisbon.');
  expect(await page.getByLabel('Time zone').getAttribute('aria-invalid')).toBe('true');
  // What went wrong is in sight, however far down the button is.
  const place = await page.getByRole('status').boundingBox();
  expect(place?.y).toBeGreaterThanOrEqual(0);
  await page.getByLabel('Time zone').fill('Europe/Lisbon');
  await page.keyboard.press('Enter');
  await said('Intercom takes this token in no region.');
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('timeZone');
  await page.getByLabel('Access token').fill(fake.token());
  await page.keyboard.press('Enter');
  await said('See below for what is left.');
  expect(fake.workspace.attributes.size).toBe(6);
  expect(await settings()).toMatchObject({
    region: 'us',
    locale: 'de',
    timeZone: 'Europe/Lisbon',
    fin: false,
    admin: null,
  });

  // What comes from Intercom meanwhile is noted in the pairing, and in nobody's way.
  const look = { admin: fake.seeded.lead.id, conversation: fake.open('Where is my refund?') };
  await fake.inbox.initialize(`${base}/canvas`, look);
  expect(await fake.hookTo(`${base}/webhooks`)).toBe(true);
  fake.ping();
  await fake.hooksSettled();
  await intercom.seen.settled();

  const { full, agent } = fake.seeded.roles;
  await page.getByLabel('Role: Support Agent').selectOption('standard');
  await page.locator(`#role-${full}`).selectOption('full');
  await unfold(page, 'Teams: at least');
  await page.getByLabel('Team: Billing').selectOption('full');
  await unfold(page, 'Single teammates');
  await page.getByLabel('Another teammate').selectOption(fake.seeded.agents[0].id);
  await page.getByRole('button', { name: 'Add' }).press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Save' }).first().press('Enter');
  await said('Everything is in order.');
  expect(await settings()).toMatchObject({
    tiers: {
      default: 'restricted',
      roles: { [full]: 'full', [agent]: 'standard' },
      teams: { [fake.seeded.teams.billing.id]: 'full' },
      admins: { [fake.seeded.agents[0].id]: 'standard' },
    },
  });

  await page.getByLabel('Teammate Baton writes as').selectOption(fake.seeded.lead.id);
  await page.getByLabel('Every teammate may open every conversation').check();
  await page.getByRole('button', { name: 'Save' }).last().press('Enter');
  await page.getByText(`Teammate ${fake.seeded.lead.id}, with a seat`).waitFor();
  await page.getByText('Everybody sees what else a customer came with.').waitFor();
  await said('Everything is in order.');
  await page.getByText('6 conversation attributes').click();
  await page.getByText('Conversation attribute “AI handoff queue”').waitFor();

  const stored = await page.evaluate<unknown>(
    '[localStorage.length, sessionStorage.length, document.cookie]',
  );
  expect(stored).toEqual([0, 0, '']);
  const shown = await page.content();
  expect([shown.includes(fake.token()), shown.includes(fake.secret())]).toEqual([false, false]);

  await unfold(page, 'Unpair');
  await page.getByRole('button', { name: `Unpair ${fake.workspaceId}` }).press('Enter');
  await said('Its token still works: delete the private app');
  await page.getByRole('heading', { name: 'Make the app' }).waitFor();
  expect(complaints.filter((each) => !/40[349]|422/.test(each))).toEqual([]);
});

it('finds out where a workspace is hosted, and says so where the chosen region is wrong', async () => {
  const { page, fake, said, enter, settings } = await open({ region: 'au' });
  await enter();
  await page.getByLabel('Access token').fill(fake.token());
  await page.getByLabel('Client secret').fill(fake.secret());
  await page.getByLabel('Where the workspace is hosted').selectOption('eu');
  await page.getByRole('button', { name: 'Pair and set up' }).click();
  await said('The region is not that of the workspace, which is in AU.');
  await page.getByLabel('Where the workspace is hosted').selectOption('find');
  await page.getByRole('button', { name: 'Pair and set up' }).click();
  await said('See below for what is left.');
  expect(await settings()).toMatchObject({ region: 'au', app: 'private' });
});

it('goes over nothing that somebody else said meanwhile', async () => {
  const { page, ask, said, pair, settings } = await open();
  await pair();
  await ask('PUT', PAIRING, { settings: { locale: 'fr' } });
  await page.getByLabel('Language of what').selectOption('ja');
  await page.getByRole('button', { name: 'Save' }).last().click();
  await said('Somebody else changed the pairing meanwhile.');
  expect(await settings()).toMatchObject({ locale: 'fr' });
  await page.getByRole('button', { name: 'Look again' }).click();
  await said('See below for what is left.');
  expect(await page.getByLabel('Language of what').inputValue()).toBe('fr');
});

it('makes an invite to the listed app of the server, and its sheet', async () => {
  const client = { clientId: 'listed-client', clientSecret: 'secret-of-the-listed-app' };
  const { page, url, said, enter, copied } = await open({}, client);
  await enter();
  await page.getByLabel('Of the listed app').check();
  await page.getByRole('button', { name: 'Show what to fill in' }).click();
  await page.getByRole('button', { name: 'Copy: Redirect URL' }).click();
  await said('Redirect URL: copied.');
  expect(await copied()).toBe(`${url}/intercom/oauth/callback`);
  await page.getByRole('button', { name: 'Make an invite' }).click();
  await page.getByRole('button', { name: /Copy: Invite, good until/ }).click();
  await said('copied.');
  expect(await copied()).toContain(`${url}/intercom/install?invite=`);
  expect(await faultsOf(page)).toEqual([]);
});

it('offers teammates with a seat alone, and asks for ids where Intercom lists nobody', async () => {
  const { page, fake, said, pair, settings } = await open();
  await pair();
  const offered = await page
    .getByLabel('Teammate Baton writes as')
    .locator('option')
    .allInnerTexts();
  expect(offered).toContain(`${fake.seeded.lead.name} (${fake.seeded.lead.id})`);
  expect(offered.join(' ')).not.toContain(fake.seeded.seatless.name);
  fake.plan(({ path }) =>
    path.includes('/admins') ? { kind: 'status', status: 503, when: 'before' } : null,
  );
  await page.getByRole('button', { name: 'Look again' }).press('Enter');
  await said('See below for what is left.');
  await unfold(page, 'Single teammates');
  await page.getByLabel('Another teammate, by id').fill('no id');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByLabel('Another teammate, by id').fill('4712');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByLabel('Teammate 4712').selectOption('full');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await said('See below for what is left.');
  await page.getByLabel('Teammate Baton writes as').fill('4711');
  await page.getByRole('button', { name: 'Save' }).last().click();
  await page.locator('.body:not([inert])').waitFor();
  expect(await settings()).toMatchObject({ admin: '4711', tiers: { admins: { 4712: 'full' } } });
});

it('selects what a browser does not let it copy', async () => {
  const { page, fake, url, said, enter } = await open();
  await enter();
  await page.getByLabel('Id of the workspace').fill(fake.workspaceId);
  await page.keyboard.press('Enter');
  await page.evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error('no'))`);
  await page.getByRole('button', { name: 'Copy: Endpoint URL' }).click();
  await said('Endpoint URL: selected.');
  expect(await page.evaluate<string>('String(getSelection())')).toBe(
    `${url}/intercom/${fake.workspaceId}/webhooks`,
  );
});

it('has no accessibility fault, light or dark, and fits a narrow window', async () => {
  const { page, fake, said, enter, pair } = await open();
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
  await page.getByLabel('Id of the workspace').fill(fake.workspaceId);
  await page.keyboard.press('Enter');
  await said('Below is what to fill in.');
  for (const title of ['topics to tick', 'Addresses that requests']) await unfold(page, title);
  await look();
  await page.reload();
  await pair();
  for (const title of ['Teams: at least', 'Single teammates', 'Change workspace', 'Unpair'])
    await unfold(page, title);
  // It is known by now which workspace is meant.
  await unfold(page, 'What the Developer Hub wants');
  await page.getByText(`/intercom/${fake.workspaceId}/canvas/submit`).last().waitFor();
  await look();
});

it('keeps out of the way of apps, whatever they are called, and lets nothing foreign run', async () => {
  const { service, page } = await open();
  const at = (method: 'GET' | 'HEAD' | 'POST', url: string) => service.app.inject({ method, url });
  expect((await at('POST', '/intercom/pair/canvas/initialize')).statusCode).toBe(401);
  expect((await at('HEAD', '/intercom/pair/webhooks')).statusCode).toBe(200);
  for (const app of ['', '?app=', '?app=a%2Fb', '?app=a&app=b', `?app=${'x'.repeat(65)}`])
    expect((await at('GET', `/intercom/pair/sheet${app}`)).statusCode).toBe(400);
  const { headers } = await at('GET', '/intercom/pair');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain(`default-src 'none'`);
  expect(policy).toContain(`frame-ancestors 'none'`);
  expect(policy).not.toContain('unsafe');
  expect(await page.title()).toBe('Pair Intercom with Baton');
});

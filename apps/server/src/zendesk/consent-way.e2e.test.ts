import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { startChromium } from '../testing/page-checks.ts';
import { zendeskWorld } from '../testing/zendesk-world.ts';

const PAIRING = '/v1/helpdesks/zendesk/pairing';
const WORDS = 'the blue suitcase';
const SDK = fileURLToPath(new URL('../../../playground/dist/zaf_sdk.js', import.meta.url));

let browser: Browser;

beforeAll(async () => {
  // The page of the account is made up here, so to the browser it calls from the internet into this machine.
  browser = await startChromium(['--disable-features=LocalNetworkAccessChecks']);
});

afterAll(async () => {
  await browser?.close();
});

/** What a page of Zendesk answers to the framework's script in its frame. */
const HOST = `addEventListener('message', ({ data, source }) => {
  let said; try { said = JSON.parse(data); } catch { return; }
  const say = (more) => source.postMessage(JSON.stringify(more), '*');
  if (said.key === 'iframe.handshake')
    say({ key: 'zaf.app.registered', message: { context: { product: 'support', location: 'ticket_sidebar', ticketId: TICKET }, metadata: {} } });
  else if (said.request === 'get') {
    const known = { 'ticket.id': TICKET, 'ticket.status': 'open', 'currentUser.locale': 'en-US', colorScheme: 'light' };
    say({ id: said.id, result: { ...Object.fromEntries(said.params.map((path) => [path, known[path] ?? null])), errors: {} } });
  } else if (said.request) say({ id: said.id, result: { errors: {} } });
});`;

/** A ticket of a strict account open in a browser, as the agent who is signed in to Zendesk there. */
const open = async (): Promise<
  { page: Page; app: () => Promise<Frame>; who: { id: number } } & Awaited<
    ReturnType<typeof zendeskWorld>
  > & { url: string }
> => {
  const made = await zendeskWorld();
  const { fake, keys } = made;
  const { ask, url } = await made.serve();
  const client = { id: 'of-agents', secret: 'secret-of-agents', actsAs: fake.seeded.service.id };
  const redirectUris = [`${url}/zendesk/consent`];
  fake.oauth.grants.clients.set(client.id, { ...client, redirectUris });
  const { app: installed, installation, agents, groups } = fake.seeded;
  const row = fake.account.installations.get(installation.id);
  if (row) fake.account.installations.set(row.id, { ...row, settings: { service_url: url } });
  const settings = {
    subdomain: 'acme',
    mode: 'client-credentials',
    strict: true,
    appId: String(installed.id),
  };
  const credentials = { clientId: client.id, clientSecret: client.secret };
  await ask('PUT', PAIRING, { settings, credentials });
  await ask('POST', `${PAIRING}/repair`);
  const ticket = fake.person.open({ group: groups.support.id });
  await ask(
    'POST',
    '/v1/conversations/c1/events',
    {
      events: [
        { id: 'f', type: 'conversation', ticket: { helpdesk: 'zendesk', id: String(ticket) } },
        { id: 'q', type: 'turn', by: 'customer', text: `A human, please: I lost ${WORDS}.` },
      ],
    },
    keys.a,
  );
  const [ines] = agents;
  fake.oauth.signedIn(ines.id);
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  onTestFinished(() => context.close());
  const sdk = await readFile(SDK, 'utf8');
  await context.route('https://static.zdassets.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: sdk }),
  );
  const at = `${url}/zendesk/sidebar?origin=https%3A%2F%2Facme.zendesk.com&app_guid=g1`;
  await context.route('https://acme.zendesk.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Ticket</title><script>${HOST.replaceAll('TICKET', String(ticket))}</script>
        <iframe name="app" style="width: 320px; height: 800px"></iframe>
        <form method="post" action="${at}" target="app"><input type="hidden" name="token" value="${fake.signPage({ user: ines.id })}"></form>
        <script>document.forms[0].submit();</script>`,
    }),
  );
  const page = await context.newPage();
  await page.goto(`https://acme.zendesk.com/agent/tickets/${ticket}`);
  const app = async (): Promise<Frame> => {
    await expect
      .poll(() => page.frame('app')?.url() ?? '', { timeout: 30_000 })
      .toContain('/zendesk/sidebar');
    const frame = page.frame('app');
    if (!frame) throw new Error('the app has no frame');
    return frame;
  };
  return { ...made, page, app, url, who: ines };
};

it('takes an agent from the question to the brief, in a window that closes itself', async () => {
  const { page, app } = await open();
  const sidebar = await app();
  const button = sidebar.getByRole('button', { name: 'Allow in Zendesk' });
  await button.waitFor();
  expect(await sidebar.locator('body').innerText()).not.toContain(WORDS);
  const [opened] = await Promise.all([page.waitForEvent('popup'), button.click()]);
  if (!opened.isClosed()) await opened.waitForEvent('close');
  await sidebar.getByText(WORDS).first().waitFor();
  expect(page.context().pages()).toHaveLength(1);
}, 90_000);

it('says it to whoever is signed in as somebody else, readable for everybody, and shows no brief', async () => {
  const { page, app, fake, url } = await open();
  fake.oauth.signedIn(fake.seeded.agents[1].id);
  const sidebar = await app();
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    sidebar.getByRole('button', { name: 'Allow in Zendesk' }).click(),
  ]);
  await opened.getByRole('heading', { name: 'Somebody else asked for this' }).waitFor();
  // Neither its own nor what was brought stands in the address, and nothing holds the window or is held by it.
  expect(opened.url()).toBe(`${url}/zendesk/consent`);
  expect(
    await opened.evaluate<unknown>('[window.opener, localStorage.length, document.cookie]'),
  ).toEqual([null, 0, '']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await opened.emulateMedia({ colorScheme });
    await opened.evaluate(axe.source);
    const violations = await opened.evaluate<string[]>(
      '(async () => (await axe.run()).violations.map(({ id }) => id))()',
    );
    expect(violations).toEqual([]);
  }
  await sidebar.getByRole('button', { name: 'Open the window again' }).waitFor();
  expect(await sidebar.locator('body').innerText()).not.toContain(WORDS);
}, 90_000);

import { fileURLToPath } from 'node:url';
import type { PanelAnswer } from '@baton/freshdesk';
import { createAdminClient } from '@baton/handoff-client';
import { freshdeskSheet } from '@baton/helpdesks';
import { startFreshdesk } from '@baton/testkit/freshdesk';
import { FreshworksPlatform } from '@baton/testkit/freshworks';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readDevKey } from '../dev/dev-key.ts';
import { formBrowser } from '../testing/form-browser.ts';
import { end, scratchDataDir, startServerProcess } from '../testing/server-process.ts';

const PACKAGE = fileURLToPath(new URL('../../../freshdesk/dist/package', import.meta.url));
const HOST = 'baton.example.com';
const DOMAIN = 'acme.freshdesk.com';
/** Where the command line of Freshworks has people sent back to. */
const PLATFORM = 'http://localhost:10001';

/** The platform with the app as an admin filled it in. */
const platformWith = (server: string, told: Readonly<Record<string, string>>) =>
  new FreshworksPlatform({
    folder: PACKAGE,
    iparams: () => ({
      service_host: HOST,
      installation_key: told['installationKey'] ?? '',
    }),
    oauthIparams: () => ({
      domain: HOST,
      client_id: told['clientId'] ?? '',
      client_secret: told['clientSecret'] ?? '',
    }),
    accountUrl: `https://${DOMAIN}`,
    reach: (host) => (host === HOST ? server : `https://${host}`),
    origin: () => PLATFORM,
  });

it('leads an admin from nothing to a green list and a brief, with what the page tells and nothing else', async () => {
  const sheet = freshdeskSheet(`https://${HOST}`, DOMAIN);
  if (!sheet) throw new Error('there is no sheet');
  expect(sheet.host).toBe(HOST);
  const fake = await startFreshdesk({ fields: {}, hook: { content: sheet.webhook.content } });
  onTestFinished(() => fake.close());
  const dataDir = await scratchDataDir();
  const server = await startServerProcess(['--dev'], {
    BATON_DATA_DIR: dataDir,
    BATON_FRESHDESK_ORIGIN: fake.url,
  });
  onTestFinished(() => end(server, 'SIGTERM'));
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
  const { pairing } = createAdminClient({ baseUrl: server.url, token: key });

  // 3 Pair.
  await pairing.put('freshdesk', {
    settings: { domain: DOMAIN },
    credentials: { apiKey: fake.token() },
  });
  await pairing.repair('freshdesk');
  const { secrets } = await pairing.secrets('freshdesk');

  // 6 Install: with a wrong key it is refused, in words.
  const wrong = platformWith(server.url, { ...secrets, installationKey: 'bk.wrong' });
  expect(await wrong.install()).toMatchObject({ installed: false });
  const platform = platformWith(server.url, secrets);
  expect(await platform.install()).toEqual({ installed: true });

  // 8 The rule: address, header and content as they were told.
  fake.hookTo(sheet.webhook.url.replace(`https://${HOST}`, server.url));
  fake.rotateSecret(secrets['webhookSecret']);

  // 9 Who sees how much.
  const { roles, agents } = fake.seeded;
  const tiers = Object.fromEntries(Object.values(roles).map(({ id }) => [id, 'standard']));
  await pairing.put('freshdesk', { settings: { tiers: { roles: tiers } } });

  // 10 The first brief.
  const ticket = fake.person.open({ text: 'Where is my refund?' });
  const sent = await fetch(`${server.url}/v1/conversations/c1/events`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      events: [
        { id: 'facts', type: 'conversation', ticket: { helpdesk: 'freshdesk', id: ticket } },
        { id: 't1', type: 'turn', by: 'customer', text: 'Let me speak to a human, please!' },
      ],
    }),
  });
  expect(sent.status).toBeLessThan(300);

  const agent = agents[1];
  const look = async (template: string): Promise<PanelAnswer> => {
    const { session } = platform.open(agent.id);
    const context = { ticket_id: ticket, rev: '', locale: 'en', zone: 'Europe/Berlin' };
    const answer = await platform.handle(
      new Request(`${PLATFORM}/__platform/invoke`, {
        method: 'POST',
        body: JSON.stringify({ session, template, options: { context } }),
      }),
    );
    const body = (await answer.json()) as { ok: boolean; response: string };
    if (!body.ok) throw new Error(JSON.stringify(body));
    return JSON.parse(body.response) as PanelAnswer;
  };
  expect(await look('getStrictPanel')).toMatchObject({
    state: 'panel',
    seer: { signedIn: false },
  });

  // 7 Sign in, with the code that came by mail.
  await expect(look('getPanel')).rejects.toThrow('401');
  const browser = formBrowser();
  const address = platform.authorizeUrl(agent.id)?.replace(`https://${HOST}`, server.url);
  const start = await browser.follow(await browser.go(address ?? ''));
  const asked = await browser.follow(
    await browser.post(start, 'address', { address: agent.email }),
  );
  const code = await vi.waitFor(async () => {
    const answer = await fetch(`${server.url}/dev/mail`, {
      headers: { accept: 'application/json' },
    });
    const { mails } = (await answer.json()) as { mails: { to: string; text: string }[] };
    const mail = mails.find(({ to }) => to.includes(agent.email));
    if (!mail) throw new Error('no mail came');
    return mail.text.split('\n')[0] ?? '';
  });
  const proven = await browser.follow(await browser.post(asked, 'code', { digits: code }));
  const back = await browser.post(proven, 'agree');
  expect(back.location).toContain(PLATFORM);
  const finished = await platform.handle(new Request(back.location ?? ''));
  expect(finished.status).toBe(200);
  expect(await look('getPanel')).toMatchObject({ state: 'panel', seer: { signedIn: true } });

  // A change that the rule tells of.
  fake.person.customerSays(ticket, 'Are you there?');
  await fake.hooksSettled();
  expect(fake.hookAnswers.length).toBeGreaterThan(0);
  await expect
    .poll(async () =>
      (await pairing.check('freshdesk')).steps?.filter(({ state }) => state !== 'ok'),
    )
    .toEqual([]);
});

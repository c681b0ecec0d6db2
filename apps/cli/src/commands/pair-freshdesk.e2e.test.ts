import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createService, masterKeyFile, newAgentKey } from '@baton/handoff-service';
import { newDatabase } from '@baton/handoff-service/testing';
import { freshdeskPairing, httpCaller } from '@baton/helpdesks';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { startFreshdesk } from '@baton/testkit/freshdesk';
import type { FakeFreshdesk } from '@baton/testkit/freshdesk';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const keys = { admin: newAgentKey(), agent: newAgentKey() };
let url = '';
let fake: FakeFreshdesk;
let files = { key: '', oidc: '' };
let stop = async (): Promise<void> => undefined;

beforeAll(async () => {
  const { dir, remove } = await scratchDataDir('pair-freshdesk');
  const store = await newDatabase();
  fake = await startFreshdesk({ fields: {}, hook: null });
  const service = await createService({
    connection: store.connection,
    masterKey: masterKeyFile(join(dir, 'master.key')),
    log: pino({ level: 'silent' }),
    baseUrl: () => url,
    deliver: false,
    connectors: new Map(),
    pairingKinds: [
      freshdeskPairing({
        originOf: () => fake.url,
        mail: true,
        moreRedirects: [],
        now: () => new Date(),
        call: httpCaller(),
      }),
    ],
    keys: [
      { tenant: 'default', key: keys.agent, label: 'agent' },
      { tenant: 'default', key: keys.admin, label: 'admin', scopes: ['admin'] },
    ],
  });
  url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  files = { key: join(dir, 'key'), oidc: join(dir, 'oidc') };
  writeFileSync(files.key, `${fake.token()}\n`);
  writeFileSync(files.oidc, 'secret-of-the-company\n');
  stop = async () => {
    await service.close();
    await fake.close();
    await store.drop();
    await remove();
  };
});

afterAll(async () => {
  await stop();
});

const pair = (args: string[], env: Record<string, string> = {}) =>
  runCli(['pair', 'freshdesk', ...args], {
    env: { BATON_URL: url, BATON_ADMIN_KEY: keys.admin, ...env },
  });

it('pairs an account, makes what is missing and what the app is given, and forgets it again', async () => {
  expect((await pair(['--check'])).stderr).toContain('no account is paired');
  expect((await pair([])).stderr).toContain('What stands before .freshdesk.com');
  const account = ['--account', 'acme'];
  expect((await pair(account)).stderr).toContain('BATON_FRESHDESK_KEY');
  const made = await pair([...account, '--key-file', files.key]);
  expect(made.code).toBe(1);
  expect(made.stdout).toMatch(/ok {5}API key: acme\.freshdesk\.com, agent \d+/);
  expect(made.stdout).toMatch(/ok {5}Ticket field “AI handoff state”: cf_ai_handoff_state/);
  expect(made.stdout).toMatch(/to do {2}Who sees how much/);
  expect(made.stdout).toContain('baton pair freshdesk --secrets');
  expect(made.stdout).toContain('npm run pack:freshdesk');
  expect(fake.account.fields.size).toBe(6);

  const { owner, admin, agent, supervisor } = fake.seeded.roles;
  const tiers = [owner, admin, agent, supervisor].map(({ id }) => `${id}=standard`);
  const given = await pair([
    '--role-tier',
    ...tiers,
    '--agent-tier',
    `${fake.seeded.lead.id}=full`,
    '--without-sign-in',
    'nothing',
    '--freddy',
    '--ai-agent',
    fake.seeded.service.id,
  ]);
  expect(given.stdout).toMatch(/ok {5}Who sees how much: .* Whoever did not sign in sees nothing/);
  const told = await pair(['--secrets']);
  expect(told.code).toBe(0);
  expect(told.stdout).toMatch(/Installation key: bk\.acme\.freshdesk\.com\.[\w-]{43}\n/);
  expect(told.stdout).toMatch(/Client ID: acme\.freshdesk\.com\.[\w-]{16}\n/);
  expect(told.stdout).toMatch(/Client secret: bs\.[\w-]{43}\n/);
  expect(told.stdout).toMatch(/Value of the header X-Baton-Secret: bs\.[\w-]{43}\n/);
  const one = await pair(['--secrets', 'installationKey', '--json']);
  const { secrets } = JSON.parse(one.stdout) as { secrets: Record<string, string> };
  expect(Object.keys(secrets)).toEqual(['installationKey']);
  expect(told.stdout).not.toContain(secrets['installationKey']);
  const wrong = await pair(['--secrets', 'apiKey']);
  expect([wrong.code, wrong.stdout]).toEqual([2, '']);

  const again = await pair(['--json']);
  const { settings } = JSON.parse(again.stdout) as { settings: Record<string, unknown> };
  expect(settings).toMatchObject({
    withoutSignIn: 'nothing',
    freddy: true,
    aiAgents: [fake.seeded.service.id],
    tiers: { agents: { [fake.seeded.lead.id]: 'full' } },
  });
  expect(JSON.stringify(again)).not.toContain(secrets['installationKey']);

  const sheet = await pair(['--sheet', '--public-url', 'https://baton.example.com']);
  for (const part of [
    'Host of your Baton service: baton.example.com',
    'POST https://baton.example.com/freshdesk/webhooks',
    `Client ID: ${String(settings['clientId'])}`,
    'freddy-handed-over',
    'fdk pack',
  ])
    expect(sheet.stdout).toContain(part);

  const gone = await pair(['--remove']);
  expect(gone.stdout).toContain('Baton forgot the account and its credentials');
  expect((await pair(['--secrets'])).stderr).toContain('no account is paired');
});

it('asks for the company’s sign-in with its secret, and forgets it', async () => {
  const key = { BATON_FRESHDESK_KEY: fake.token() };
  await pair(['--account', 'https://acme.freshdesk.com/a/tickets'], key);
  const issuer = ['--oidc-issuer', 'https://login.example.com'];
  expect((await pair(issuer)).stderr).toContain('--oidc-client-id');
  const client = [...issuer, '--oidc-client-id', 'baton'];
  expect((await pair(client)).stderr).toContain('BATON_FRESHDESK_OIDC_SECRET');
  const made = await pair([...client, '--no-mail', '--oidc-secret-file', files.oidc, '--json']);
  expect(JSON.parse(made.stdout)).toMatchObject({
    credentials: ['apiKey', 'oidcSecret'],
    settings: {
      signIn: { mail: false, oidc: { issuer: 'https://login.example.com', clientId: 'baton' } },
    },
  });
  const off = await pair(['--no-oidc-issuer', '--mail', '--json']);
  expect(JSON.parse(off.stdout)).toMatchObject({
    credentials: ['apiKey'],
    settings: { signIn: { mail: true, oidc: null } },
  });
});

it('tries a key before anything is stored', async () => {
  await pair(['--remove']);
  const account = ['--account', 'acme'];
  const wrong = await pair(account, { BATON_FRESHDESK_KEY: 'of-nobody' });
  expect([wrong.code, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).not.toContain('of-nobody');
  expect((await pair(['--check'])).stderr).toContain('no account is paired');
});

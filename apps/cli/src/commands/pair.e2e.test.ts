import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createService, masterKeyFile, newAgentKey } from '@baton/handoff-service';
import { newDatabase } from '@baton/handoff-service/testing';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { httpCaller, zendeskConnector, zendeskPairing } from '@baton/helpdesks';
import { startZendesk } from '@baton/testkit/zendesk';
import type { FakeZendesk } from '@baton/testkit/zendesk';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const { dir: folder, remove } = await scratchDataDir('pair');
const secretFile = join(folder, 'api-token');
const keys = { admin: newAgentKey(), agent: newAgentKey() };
let url = '';
let fake: FakeZendesk;
let stop = async (): Promise<void> => undefined;

beforeAll(async () => {
  const store = await newDatabase();
  fake = await startZendesk({ hook: null, fields: {} });
  const kind = zendeskPairing({
    originOf: () => fake.url,
    client: null,
    marketplace: null,
    now: () => new Date(),
    call: httpCaller(),
  });
  const connector = zendeskConnector({
    accountOf: async () => null,
    tenants: () => ['default'],
  });
  const service = await createService({
    connection: store.connection,
    masterKey: masterKeyFile(join(folder, 'master.key')),
    log: pino({ level: 'silent' }),
    baseUrl: () => url,
    deliver: false,
    connectors: new Map([['zendesk', connector]]),
    pairingKinds: [kind],
    keys: [
      { tenant: 'default', key: keys.agent, label: 'agent' },
      { tenant: 'default', key: keys.admin, label: 'admin', scopes: ['admin'] },
    ],
  });
  url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  writeFileSync(secretFile, `${fake.apiToken.token()}\n`);
  stop = async () => {
    await service.close();
    await fake.close();
    await store.drop();
  };
});

afterAll(async () => {
  await stop();
  await remove();
});

const pair = (args: string[], env: Record<string, string> = {}) =>
  runCli(['pair', 'zendesk', ...args], {
    env: { BATON_URL: url, BATON_ADMIN_KEY: keys.admin, BATON_KEY: keys.agent, ...env },
  });

it('says what is missing where nobody can be asked', async () => {
  expect(await pair([])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--subdomain') as string,
  });
  expect(await pair(['--subdomain', 'acme', '--email', fake.apiToken.email])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('BATON_ZENDESK_SECRET') as string,
  });
  expect((await pair(['--check'])).stderr).toContain('no account is paired');
});

it('pairs, tells what is left, is green at last, and forgets', async () => {
  const credentials = ['--subdomain', 'acme', '--email', fake.apiToken.email];
  const first = await pair([...credentials, '--secret-file', secretFile]);
  expect(first.code).toBe(1);
  expect(first.stdout).toMatch(/to do {2}App in the account: .*service_url/);
  expect(first.stdout).toMatch(/to do {2}Who sees how much: .*Team lead/);
  expect(first.stdout).toContain('npm run pack:zendesk');
  for (const [id, row] of fake.account.installations)
    fake.account.installations.set(id, { ...row, settings: { service_url: url } });
  const tiers = [...fake.account.roles.keys()].map((id) => `${id}=standard`);
  const second = await pair(['--role-tier', ...tiers, '--agent-tier', 'standard']);
  expect(second.stdout).toContain('everything is in order');
  expect(second.code).toBe(0);
  const checked = await pair(['--check', '--json']);
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.stdout)).toMatchObject({
    ok: true,
    credentials: ['apiToken', 'email'],
    settings: { tiers: { roles: { agent: 'standard', admin: 'restricted' } } },
  });
  expect(`${first.stdout}${second.stdout}${checked.stdout}`).not.toContain(fake.apiToken.token());
  expect((await pair(['--remove'])).stdout).toContain('forgot the account');
  expect(await pair(['--check'])).toMatchObject({ code: 2 });
});

it('takes messaging in with a key of its own, and forgets it again', async () => {
  const { sunshine, apiToken } = fake;
  const secret = { BATON_ZENDESK_MESSAGING_SECRET: sunshine.key.secret };
  await pair(['--subdomain', 'acme', '--email', apiToken.email, '--secret-file', secretFile]);
  const app = ['--messaging-app', sunshine.appId];
  expect((await pair(app)).stderr).toContain('--messaging-ai');
  const ai = ['--messaging-ai', sunshine.integrations.bot];
  expect((await pair([...app, ...ai])).stderr).toContain('--messaging-key');
  const key = ['--messaging-key', sunshine.key.keyId];
  expect((await pair([...app, ...ai, ...key])).stderr).toContain('BATON_ZENDESK_MESSAGING_SECRET');
  const wrong = await pair([...app, ...ai, ...key], {
    BATON_ZENDESK_MESSAGING_SECRET: 'wrong-secret',
  });
  expect(wrong.stderr).toContain('/credentials/messagingKeyId is not taken');
  const taken = await pair([...app, ...ai, ...key], secret);
  expect(taken.stdout).toMatch(/ok {5}Messaging webhook: It leads here/);
  expect(taken.stdout).not.toContain(sunshine.key.secret);
  const other = await pair(['--messaging-ai', 'nobody']);
  expect(other.stdout).toMatch(/to do {2}Switchboard integrations: nobody, said to be the AI/);
  const without = await pair(['--no-messaging']);
  expect(without.stdout).not.toContain('Messaging');
  await pair(['--remove']);
});

it('says no to credentials that Zendesk does not take, and to keys that are no admin’s', async () => {
  const args = ['--subdomain', 'acme', '--email', fake.apiToken.email];
  const refused = await pair(args, { BATON_ZENDESK_SECRET: 'wrong-token' });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('/credentials are not taken');
  expect((await pair(['--check', '--key', keys.agent])).stderr).toContain('admin key');
});

it('asks each agent for leave where there is a client, and stops asking', async () => {
  const token = ['--subdomain', 'acme', '--email', fake.apiToken.email];
  const refused = await pair([...token, '--secret-file', secretFile, '--strict']);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('needs an OAuth client');
  const { id, secret } = fake.oauth.clients.own;
  const file = join(folder, 'client-secret');
  writeFileSync(file, `${secret ?? ''}\n`);
  const client = ['--subdomain', 'acme', '--mode', 'client-credentials', '--client-id', id];
  const strict = await pair([...client, '--secret-file', file, '--strict']);
  expect(strict.stdout).toContain(`${url}/zendesk/consent`);
  expect(strict.stdout).toMatch(/ok {5}Leave of each agent: 0 agents gave it so far/);
  expect((await pair([])).stdout).toContain('Leave of each agent');
  expect((await pair(['--no-strict'])).stdout).not.toContain('Leave of each agent');
});

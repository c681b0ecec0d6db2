import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { createService, masterKeyFile, newAgentKey } from '@baton/handoff-service';
import { newDatabase } from '@baton/handoff-service/testing';
import { httpCaller, intercomPairing } from '@baton/helpdesks';
import type { DeveloperHubSheet } from '@baton/helpdesks';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { startIntercom } from '@baton/testkit/intercom';
import type { FakeIntercom } from '@baton/testkit/intercom';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const keys = { admin: newAgentKey(), agent: newAgentKey() };
let url = '';
let fake: FakeIntercom;
let files = { token: '', secret: '' };
let stop = async (): Promise<void> => undefined;

beforeAll(async () => {
  const { dir, remove } = await scratchDataDir('pair-intercom');
  const store = await newDatabase();
  fake = await startIntercom({ attributes: {} });
  const service = await createService({
    connection: store.connection,
    masterKey: masterKeyFile(join(dir, 'master.key')),
    log: pino({ level: 'silent' }),
    baseUrl: () => url,
    deliver: false,
    connectors: new Map(),
    pairingKinds: [
      intercomPairing({
        origin: fake.url,
        client: null,
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
  files = { token: join(dir, 'token'), secret: join(dir, 'secret') };
  writeFileSync(files.token, `${fake.token()}\n`);
  writeFileSync(files.secret, `${fake.secret()}\n`);
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
  runCli(['pair', 'intercom', ...args], {
    env: { BATON_URL: url, BATON_ADMIN_KEY: keys.admin, ...env },
  });

it('pairs a workspace, makes what is missing, changes what is said, and forgets it again', async () => {
  const secrets = ['--token-file', files.token, '--secret-file', files.secret];
  expect((await pair(['--check'])).stderr).toContain('no workspace is paired');
  expect((await pair([])).stderr).toContain('BATON_INTERCOM_TOKEN');
  const made = await pair(secrets);
  expect(made.code).toBe(1);
  expect(made.stdout).toMatch(/ok {5}Access token: Workspace abcd1234/);
  expect(made.stdout).toMatch(/ok {5}Conversation attribute “AI handoff state”/);
  expect(made.stdout).toMatch(/to do {2}Who sees how much/);
  expect(made.stdout).toContain('baton pair intercom --sheet');
  expect(made.stdout).toContain('--role-tier 11=standard 12=standard');
  expect(fake.workspace.attributes.size).toBe(6);
  const { full, agent } = fake.seeded.roles;
  const tiers = await pair(['--role-tier', `${full}=full`, `${agent}=standard`]);
  expect(tiers.stdout).toMatch(/ok {5}Who sees how much/);
  const more = await pair(['--team-tier', '814865=full', '--every-conversation', '--json']);
  expect(JSON.parse(more.stdout)).toMatchObject({
    settings: {
      everyConversation: true,
      tiers: { roles: { [full]: 'full' }, teams: { '814865': 'full' } },
    },
  });
  expect(more.stdout).not.toContain(fake.token());
  const sheet = await pair(['--sheet', '--public-url', 'https://baton.example.com/']);
  expect(sheet.stdout).toContain('https://baton.example.com/intercom/abcd1234/canvas/initialize');
  expect((await pair(['--remove'])).stdout).toContain('token still works');
  expect(await pair(['--check'])).toMatchObject({ code: 2 });
});

it('says no to a token that Intercom does not take, to another region, and to keys that are no admin’s', async () => {
  const secret = ['--secret-file', files.secret];
  const wrong = await pair(secret, { BATON_INTERCOM_TOKEN: 'wrong' });
  expect([wrong.code, wrong.stderr]).toEqual([
    2,
    expect.stringMatching(/does not take this access token[^]*--region eu/),
  ]);
  const moved = await pair([...secret, '--token-file', files.token, '--region', 'eu']);
  expect(moved.stderr).toContain('--region is not that of the workspace, which is in US');
  expect((await pair(['--check', '--key', keys.agent])).stderr).toContain('admin key');
  expect((await pair(['--invite'])).stderr).toContain('no app that workspaces could install');
  const odd = [...secret, '--token-file', files.token, '--role-tier', 'full'];
  expect((await pair(odd)).stderr).toContain('full is no pair');
  const named = [...secret, '--token-file', files.token, '--role-tier', 'Admin=full'];
  expect((await pair(named)).stderr).toContain('--role-tier Admin is no id: they are numbers');
});

it('prints the sheet without any service once a workspace is named', async () => {
  const alone = (args: string[]) =>
    runCli(['pair', 'intercom', '--sheet', ...args], {
      env: { BATON_URL: 'http://127.0.0.1:9', BATON_PUBLIC_URL: 'https://baton.example.com' },
    });
  const text = await alone(['--workspace', 'abc123']);
  expect(text.code).toBe(0);
  expect(text.stderr).toBe('');
  for (const part of [
    'https://baton.example.com/intercom/abc123/canvas/submit',
    'https://baton.example.com/intercom/abc123/webhooks',
    'conversation.admin.assigned',
    'Write conversations',
    '2.16',
    '54.217.125.63',
  ])
    expect(text.stdout).toContain(part);
  expect(text.stdout).not.toContain('data_connector');
  const address = 'https://app.intercom.com/a/inbox/abc123/inbox/shared/all';
  expect((await alone(['--workspace', address])).stdout).toBe(text.stdout);
  const none = await alone(['--workspace', 'https://app.intercom.com/a/nothing']);
  expect([none.code, none.stdout]).toEqual([2, '']);
  expect(none.stderr).toContain('behind /a/apps/ or /a/inbox/');
  const json = JSON.parse(
    (await alone(['--listed', '--fin', '--json'])).stdout,
  ) as DeveloperHubSheet;
  expect(json.oauth).toEqual({
    redirect: 'https://baton.example.com/intercom/oauth/callback',
    install: 'https://baton.example.com/intercom/install',
    uninstall: 'https://baton.example.com/intercom/uninstall',
  });
  expect(json.topics).toContain('data_connector.execution.completed');
  expect(json.scopes.map(({ name }) => name)).toContain('Read data connectors');
  const plain = await alone(['--workspace', 'abc123', '--public-url', 'http://127.0.0.1:4600']);
  expect(plain.stderr).toContain('https addresses only');
});

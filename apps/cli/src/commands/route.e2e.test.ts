import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createService, masterKeyFile, newAgentKey } from '@baton/handoff-service';
import { newDatabase } from '@baton/handoff-service/testing';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { runCli } from '../testing/run-cli.ts';

const { dir: folder, remove } = await scratchDataDir('route');
const keys = { admin: newAgentKey(), agent: newAgentKey() };
/** A Monday. */
const NOW = new Date('2026-03-02T09:00:00Z');
let url = '';
let stop = async (): Promise<void> => undefined;

beforeAll(async () => {
  const store = await newDatabase();
  const service = await createService({
    connection: store.connection,
    masterKey: masterKeyFile(join(folder, 'master.key')),
    log: pino({ level: 'silent' }),
    baseUrl: () => 'http://127.0.0.1',
    now: () => NOW,
    deliver: false,
    keys: [
      { tenant: 'default', key: keys.agent, label: 'agent' },
      { tenant: 'default', key: keys.admin, label: 'admin', scopes: ['admin'] },
    ],
    policy: {
      routes: [
        { id: 'refunds', queue: 'billing', intents: ['refund'], priority: 'high' },
        { id: 'vip', queue: 'gold', when: 'customer.vip == true && customer.spent > 100' },
      ],
      queues: [
        {
          id: 'billing',
          label: 'Billing',
          hours: { timeZone: 'UTC', tuesday: [{ from: '09:00', to: '17:00' }] },
          whenAway: 'email',
        },
        { id: 'gold', capacity: 5, fallbacks: ['support'], targets: { desk: { group: '1' } } },
      ],
    },
  });
  url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  stop = async () => {
    await service.close();
    await store.drop();
  };
  await fetch(`${url}/v1/conversations/c1/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys.agent}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      events: [
        { id: 'f', type: 'conversation', intent: 'refund' },
        { id: 't1', type: 'turn', by: 'customer', text: 'Where is my refund?' },
        { id: 't2', type: 'turn', by: 'ai', text: 'It is on the list.' },
        { id: 't3', type: 'turn', by: 'customer', text: 'I want to talk to a human agent!' },
      ],
    }),
  });
});

afterAll(async () => {
  await stop();
  await remove();
});

const file = (name: string, policy: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(policy));
  return path;
};

const route = (...args: string[]) =>
  runCli(['route', ...args], {
    env: { BATON_URL: url, BATON_ADMIN_KEY: keys.admin, BATON_KEY: keys.agent },
  });

it('lists the queues as they are now', async () => {
  const { code, stdout } = await route('queues');
  expect(code).toBe(0);
  expect(stdout).toContain('at 2026-03-02 09:00Z');
  expect(stdout).toMatch(/^billing +closed until 2026-03-03 09:00Z +1 +route refunds$/m);
  expect(stdout).toMatch(/^gold +open +0 of 5 +route vip +support$/m);
  expect(stdout).toMatch(/^support +open +0 +default$/m);
  expect(stdout).toMatch(/^gold @ desk +no connector$/m);
  const asJson = JSON.parse((await route('queues', '--json')).stdout) as {
    queues: { id: string }[];
  };
  expect(asJson.queues.map(({ id }) => id)).toEqual(['billing', 'gold', 'support']);
});

it('says where a handoff would go and why, made up or of a conversation', async () => {
  const { code, stdout } = await route('try', '--intent', 'refund', '--reason', 'customer_request');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^queue +billing \(Billing\)$/m);
  expect(stdout).toMatch(/^because +route:intent, route refunds$/m);
  expect(stdout).toMatch(/^runner-up +support \(default\): an earlier one takes it$/m);
  expect(stdout).toMatch(/^priority +high$/m);
  expect(stdout).toMatch(
    /^customer gets +an answer by e-mail \(email\), opens 2026-03-03 09:00Z, no helpdesk told who is there$/m,
  );
  expect(stdout).toMatch(/^told \(en\) +You asked for a person\./m);
  expect((await route('try', 'c1')).stdout).toMatch(/^queue +billing/m);
  const vip = ['try', '--attribute', 'vip=true', '--attribute', 'spent=101'];
  expect((await route(...vip)).stdout).toMatch(/^queue +gold$/m);
  expect(
    (await route(...vip, '--policy', file('one.json', { defaultQueue: 'one' }))).stdout,
  ).toMatch(/^queue +one$/m);
});

it('says where handoffs that took place would go', async () => {
  const same = await route('dry-run');
  expect(same.stdout).toContain('1 handoff routed again');
  expect(same.stdout).toContain('nothing changes');
  const other = await route(
    'dry-run',
    file('other.json', { routes: [{ queue: 'money', intents: ['refund'] }] }),
  );
  expect(other.code).toBe(0);
  expect(other.stdout).toMatch(/^billing +1 +0 +-1$/m);
  expect(other.stdout).toMatch(/^money +0 +1 +\+1$/m);
  expect(other.stdout).toMatch(
    /^c1\.h1 +billing +-> +money +route:intent +next: support, an earlier one takes it$/m,
  );
});

it('says what is wrong, and what to do', async () => {
  const bad = file('bad.json', { routes: [{ queue: 'q', when: 'customer.' }] });
  const refused = await route('dry-run', bad);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(`${bad}: routes.0.when (line 1`);
  expect(await route('try', 'nowhere')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('there is no such conversation') as string,
  });
  for (const args of [
    ['try', 'c1', '--intent', 'x'],
    ['try', '--reason', 'boredom'],
    ['try', '--attribute', 'vip'],
    ['dry-run', '--limit', '0'],
  ])
    expect((await route(...args)).code).toBe(2);
});

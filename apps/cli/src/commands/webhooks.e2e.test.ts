import { createServer } from 'node:http';
import { join } from 'node:path';
import { createService, masterKeyFile, newAgentKey } from '@baton/handoff-service';
import { newDatabase } from '@baton/handoff-service/testing';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { runCli } from '../testing/run-cli.ts';

const { dir: folder, remove } = await scratchDataDir('webhooks');
const keys = { admin: newAgentKey(), agent: newAgentKey() };
const statuses: number[] = [];
const receiver = createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(statuses.shift() ?? 200).end());
});
let url = '';
let address = '';
let send = async (): Promise<number> => 0;
let stop = async (): Promise<void> => undefined;

beforeAll(async () => {
  const store = await newDatabase();
  const service = await createService({
    connection: store.connection,
    masterKey: masterKeyFile(join(folder, 'master.key')),
    log: pino({ level: 'silent' }),
    baseUrl: () => 'http://127.0.0.1',
    localEndpoints: true,
    deliver: false,
    policy: { ask: { firstTurn: 'escalate' } },
    keys: [
      { tenant: 'default', key: keys.agent, label: 'agent' },
      { tenant: 'default', key: keys.admin, label: 'admin', scopes: ['admin'] },
    ],
  });
  url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  send = async () => {
    await service.deliver();
    return service.sendWebhooks();
  };
  await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', ready));
  const at = receiver.address();
  address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/`;
  stop = async () => {
    receiver.close();
    receiver.closeAllConnections();
    await service.close();
    await store.drop();
  };
});

afterAll(async () => {
  await stop();
  await remove();
});

const webhooks = (...args: string[]) =>
  runCli(['webhooks', ...args], {
    env: { BATON_URL: url, BATON_ADMIN_KEY: keys.admin, BATON_KEY: keys.agent },
  });

it('subscribes, tries, shows what was sent, sends it again, and removes', async () => {
  expect((await webhooks('list')).stdout).toContain('nobody is told of anything');
  const added = await webhooks('add', 'desk', address, '--events', 'baton.handoff.requested');
  expect(added.stdout).toMatch(/secret: whsec_/);
  expect((await webhooks('rotate', 'desk')).stdout).toMatch(/secret: whsec_/);
  statuses.push(200, 503);
  expect(await webhooks('test', 'desk')).toMatchObject({ code: 0 });
  expect(await webhooks('test', 'desk')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('HTTP 503') as string,
  });
  await fetch(`${url}/v1/conversations/c1/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys.agent}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      events: [{ id: '1', type: 'turn', by: 'customer', text: 'Transfer me to a human agent now' }],
    }),
  });
  expect(await send()).toBe(1);
  const { stdout } = await webhooks('log', 'desk');
  expect(stdout).toMatch(/evt_\w+ .*baton\.handoff\.requested +c1 +delivered +1 attempt +HTTP 200/);
  const id = /evt_\w+/.exec(stdout)?.[0] ?? '';
  expect((await webhooks('replay', 'desk', id)).stdout).toContain('1 event will be sent again');
  expect(await send()).toBe(1);
  const again = await webhooks('replay', 'desk', '--since', '2026-01-01T00:00:00Z', '--all');
  expect(again.stdout).toContain('1 event will be sent again');
  const listed = await webhooks('list', '--json');
  expect(JSON.parse(listed.stdout)).toMatchObject([{ name: 'desk', failingSince: null }]);
  expect(await webhooks('remove', 'desk')).toMatchObject({ code: 0 });
});

it('says what is wrong in words a person can act on', async () => {
  expect(await webhooks('log', 'nobody')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('baton webhooks list') as string,
  });
  expect((await webhooks('add', 'x', 'http://example.com/')).stderr).toContain(
    '/url must be https',
  );
  expect((await webhooks('replay', 'x')).stderr).toContain('--since');
  const run = await runCli(['webhooks', 'list'], {
    env: { BATON_URL: url, BATON_KEY: keys.agent },
  });
  expect(run.stderr).toContain('BATON_ADMIN_KEY');
});

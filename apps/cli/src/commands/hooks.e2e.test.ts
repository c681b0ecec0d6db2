import { join } from 'node:path';
import { createService, masterKeyFile, newAgentKey } from '@baton/handoff-service';
import { newDatabase } from '@baton/handoff-service/testing';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const { dir: folder, remove } = await scratchDataDir('hooks');
const keys = { admin: newAgentKey(), agent: newAgentKey() };
let url = '';
let stop = async (): Promise<void> => undefined;

beforeAll(async () => {
  const store = await newDatabase();
  const desk = { name: 'desk', readHook: () => ({ ok: true, hints: [] }) as const };
  const service = await createService({
    connection: store.connection,
    masterKey: masterKeyFile(join(folder, 'master.key')),
    log: pino({ level: 'silent' }),
    baseUrl: () => 'https://baton.example',
    deliver: false,
    connectors: new Map([['desk', desk]]),
    keys: [
      { tenant: 'default', key: keys.agent, label: 'agent' },
      { tenant: 'default', key: keys.admin, label: 'admin', scopes: ['admin'] },
    ],
  });
  url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  stop = async () => {
    await service.close();
    await store.drop();
  };
});

afterAll(async () => {
  await stop();
  await remove();
});

const hooks = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  runCli(['hooks', ...args], {
    env: { BATON_URL: url, BATON_ADMIN_KEY: keys.admin, BATON_KEY: keys.agent, ...env },
  });

it('opens an address, lists it, gives it another secret, and closes it', async () => {
  expect((await hooks(['list'])).stdout).toContain('no helpdesk sends webhooks');
  const added = await hooks(['add', 'desk', '--turns', 'all', '--programs', '7', '8']);
  expect(added.stdout).toMatch(
    /address: https:\/\/baton\.example\/v1\/helpdesks\/desk\/hooks\/hk_/,
  );
  expect(added.stdout).toMatch(/secret: whsec_/);
  const listed = await hooks(['list']);
  expect(listed.stdout).toMatch(/desk +turns: all +nothing came yet +https:/);
  const theirs = { BATON_HOOK_SECRET: 'given-by-the-helpdesk' };
  const rotated = await hooks(['rotate', 'desk'], theirs);
  expect(rotated.stdout).toContain('secret: given-by-the-helpdesk');
  const again = await hooks(['add', 'desk', '--json']);
  expect(JSON.parse(again.stdout)).toMatchObject({ turns: 'agents', programs: [] });
  expect(again.stdout).not.toContain('secret');
  expect((await hooks(['remove', 'desk'])).stdout).toContain('refused from now on');
});

it('says whether Baton is up to date', async () => {
  expect((await hooks(['status'])).stdout).toContain('0 tickets watched, 0 behind');
});

it('says what is wrong in words a person can act on', async () => {
  expect(await hooks(['add', 'nowhere'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('not connected to this helpdesk') as string,
  });
  expect(await hooks(['remove', 'desk'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no hook for this helpdesk') as string,
  });
  expect((await hooks(['list', '--key', keys.agent])).stderr).toContain('admin key');
});

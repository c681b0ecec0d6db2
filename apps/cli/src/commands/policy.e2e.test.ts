import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createService, masterKeyFile, newAgentKey } from '@baton/handoff-service';
import { newDatabase } from '@baton/handoff-service/testing';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { runCli } from '../testing/run-cli.ts';

const RULE = {
  id: 'refund-over-500',
  title: 'Refunds over 500 need a person',
  when: 'action.type == "refund" && action.amount > 500',
  then: 'escalate',
};

const { dir: folder, remove } = await scratchDataDir('policy');
const keys = { admin: newAgentKey(), agent: newAgentKey() };
let url = '';
let stop = async (): Promise<void> => undefined;

beforeAll(async () => {
  const store = await newDatabase();
  const service = await createService({
    connection: store.connection,
    masterKey: masterKeyFile(join(folder, 'master.key')),
    log: pino({ level: 'silent' }),
    baseUrl: () => 'http://127.0.0.1',
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

const file = (name: string, policy: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof policy === 'string' ? policy : JSON.stringify(policy));
  return path;
};

const policy = (...args: string[]) =>
  runCli(['policy', ...args], {
    env: { BATON_URL: url, BATON_ADMIN_KEY: keys.admin, BATON_KEY: keys.agent },
  });

it('checks, tries, saves, shows and lists policies', async () => {
  const good = file('good.json', { rules: [RULE], routes: [{ queue: 'a' }, { queue: 'b' }] });
  const checked = await policy('check', good);
  expect(checked).toMatchObject({ code: 0, stdout: `${good}: can be saved\n` });
  expect(checked.stderr).toContain(`${good}: routes.1: warning: `);

  const event = (id: string, more: object) => ({ id, ...more });
  const told = await fetch(`${url}/v1/conversations/c1/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys.agent}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      events: [
        event('t', { type: 'turn', by: 'customer', text: 'Where is my money?' }),
        event('a', {
          type: 'action',
          action: 'r1',
          name: 'refund',
          status: 'planned',
          effect: { type: 'refund', amount: 900 },
        }),
      ],
    }),
  });
  expect(told.status).toBe(200);
  const tried = await policy('dry-run', good);
  expect(tried.stdout).toContain('1 conversation replayed');
  expect(tried.stdout).toMatch(/^c1 +continue +-> +escalate at turn 1 +policy_rule$/m);
  expect(tried.stdout).toMatch(/^refund-over-500 +1 +0$/m);
  const asJson = await policy('dry-run', good, '--json', '--conversations', '1');
  expect(JSON.parse(asJson.stdout)).toMatchObject({ changed: 1 });

  expect((await policy('save', good, '--note', 'big refunds')).stdout).toBe(
    `${good}: saved as version 1, in force now\n`,
  );
  const shown = await policy('show');
  expect(JSON.parse(shown.stdout)).toMatchObject({ rules: [RULE] });
  expect(shown.stderr).toMatch(/^version 1, saved .* by admin [0-9a-f]{12}: big refunds\n$/);
  expect(JSON.parse((await policy('show', '1', '--full')).stdout)).toMatchObject({
    turnLimit: 40,
    version: '1',
  });
  expect((await policy('history')).stdout).toMatch(/^1 +\S+ +admin \w+ +big refunds\n$/);

  const late = await policy('save', file('late.json', {}), '--over', '0');
  expect(late).toMatchObject({ code: 2 });
  expect(late.stderr).toContain('another version is in force');
});

it('names each fault with file, place, line and column', async () => {
  const bad = file('bad.json', {
    turnLimit: 1,
    rules: [{ ...RULE, when: 'acton.amount > 500' }],
  });
  for (const command of ['check', 'save', 'dry-run']) {
    const { code, stdout, stderr } = await policy(command, bad);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const told = stderr.trimEnd().split('\n');
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/bad\.json: rules\.0\.when \(line 1, column 1\): (?!line)/),
        expect.stringMatching(/bad\.json: turnLimit: /),
      ]),
    );
  }
});

it('says what to do when it is not let in or has nothing to send', async () => {
  const good = file('empty.json', {});
  const agent = await runCli(['policy', 'check', good], {
    env: { BATON_URL: url, BATON_KEY: keys.agent },
  });
  expect(agent).toMatchObject({ code: 2 });
  expect(agent.stderr).toContain('BATON_ADMIN_KEY');
  expect((await policy('check', join(folder, 'none.json'))).code).toBe(2);
  expect((await policy('check', file('broken.json', '{'))).code).toBe(2);
  expect((await policy('show', '99')).code).toBe(2);
  const poisoned = await policy('check', file('poisoned.json', '{"__proto__": {}}'));
  expect(poisoned.stderr).toContain('the policy holds a forbidden key');
});

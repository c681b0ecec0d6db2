import { join } from 'node:path';
import { createService, masterKeyFile, newAgentKey } from '@baton/handoff-service';
import { newDatabase } from '@baton/handoff-service/testing';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { genericConnector } from '@baton/helpdesks';
import { startHelpdesk } from '@baton/testkit/helpdesk';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { runCli } from '../testing/run-cli.ts';

const { dir: folder, remove } = await scratchDataDir('deliveries');
const keys = { admin: newAgentKey(), agent: newAgentKey() };
let url = '';
let deliver = async (): Promise<number> => 0;
let mend = (): void => undefined;
let stop = async (): Promise<void> => undefined;

beforeAll(async () => {
  const helpdesk = await startHelpdesk({ opensAsked: true });
  let token = 'wrong';
  mend = () => {
    token = helpdesk.token();
  };
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
    connectors: new Map([
      [
        'desk',
        genericConnector({
          name: 'desk',
          url: helpdesk.url,
          local: true,
          token: () => Promise.resolve(token),
          refresh: () => Promise.resolve(token),
        }),
      ],
    ]),
    deliver: false,
  });
  deliver = service.deliver;
  url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  stop = async () => {
    await service.close();
    await store.drop();
    await helpdesk.close();
  };
});

afterAll(async () => {
  await stop();
  await remove();
});

const deliveries = (...args: string[]) =>
  runCli(['deliveries', ...args], {
    env: { BATON_URL: url, BATON_ADMIN_KEY: keys.admin, BATON_KEY: keys.agent },
  });

it('lists what died, tries it again once the cause is mended, and says what it can not do', async () => {
  expect((await deliveries('list')).stdout).toContain('nothing to show');
  await fetch(`${url}/v1/conversations/c1/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keys.agent}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      events: [
        { id: 't', type: 'conversation', ticket: { helpdesk: 'desk', id: '77' } },
        { id: '1', type: 'turn', by: 'customer', text: 'I want a human agent, or my lawyer.' },
      ],
    }),
  });
  await deliver();
  expect((await deliveries('summary')).stdout).toContain('dead at desk: 1 unauthorized');
  const listed = await deliveries('list', '--state', 'dead', '--json');
  const { id } = JSON.parse(listed.stdout) as { id: string };
  expect((await deliveries('list')).stdout).toContain(`${id}  dead`);
  mend();
  const replayed = await deliveries('replay', '--dead', '--code', 'unauthorized');
  expect(replayed).toMatchObject({ code: 0, stdout: `${id}  unknown\n` });
  await deliver();
  expect(JSON.parse((await deliveries('show', id)).stdout)).toMatchObject({
    state: 'done',
    applied: 'now',
    ticket: '77',
    audit: [{ what: 'replayed' }],
  });
  expect((await deliveries('summary')).stdout).toContain('nothing waits');
  const refused = await deliveries('discard', id);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('can not be done with the delivery as it is');
  expect((await deliveries('replay')).code).toBe(2);
});

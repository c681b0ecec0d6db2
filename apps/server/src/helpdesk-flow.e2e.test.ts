import { join } from 'node:path';
import { createService, masterKeyFile, newAgentKey } from '@baton/handoff-service';
import { newDatabase } from '@baton/handoff-service/testing';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { genericConnector } from '@baton/helpdesks';
import { startHelpdesk } from '@baton/testkit/helpdesk';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

/** Over real HTTP in both directions, by the true time; what happens by itself elsewhere is called here. */
const start = async () => {
  const { dir: folder, remove } = await scratchDataDir('flow');
  const store = await newDatabase();
  let hookUrl: string | null = null;
  const helpdesk = await startHelpdesk({ hookUrl: () => hookUrl });
  const key = newAgentKey();
  const service = await createService({
    connection: store.connection,
    masterKey: masterKeyFile(join(folder, 'master.key')),
    log: pino({ level: 'silent' }),
    baseUrl: () => url,
    deliver: false,
    keys: [{ tenant: 'a', key, label: 'test', scopes: ['agent', 'admin'] }],
    connectors: new Map([
      [
        'desk',
        genericConnector({
          name: 'desk',
          url: helpdesk.url,
          local: true,
          token: async () => helpdesk.token(),
        }),
      ],
    ]),
  });
  const url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await service.close();
    await helpdesk.close();
    await store.drop();
    await remove();
  });
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} was answered ${response.status}`);
    return response.json();
  };
  const hook = (await ask('PUT', '/v1/helpdesks/desk/hooks', { secret: helpdesk.secret() })) as {
    url: string;
  };
  hookUrl = hook.url;
  return { helpdesk, service, ask };
};

it('goes all the way from the AI to a person and back, told by webhooks', async () => {
  const { helpdesk, service, ask } = await start();
  const { desk, person } = helpdesk;
  const ticket = desk.open({ subject: 'Charged twice' });
  await ask('POST', '/v1/conversations/c1/events', {
    events: [
      { id: 'f', type: 'conversation', ticket: { helpdesk: 'desk', id: ticket } },
      {
        id: 'q',
        type: 'turn',
        by: 'customer',
        text: 'I want a human, charged me twice, get me a person!',
      },
    ],
  });
  await service.deliver();
  const state = async (): Promise<unknown> => {
    const { state: now } = (await ask('GET', '/v1/handoffs/c1.h1')) as { state: unknown };
    return now;
  };
  expect(await state()).toBe('offered');

  /** Webhooks travel by themselves; how long it takes is nobody's promise. */
  const until = async (wanted: string): Promise<void> => {
    await expect
      .poll(
        async () => {
          await service.runJobs();
          await service.deliver();
          return state();
        },
        { timeout: 30_000 },
      )
      .toBe(wanted);
  };
  person.assign(ticket, { agent: 'ines' });
  await until('accepted');
  person.reply(ticket, 'ines', 'I paid the second one back.');
  await until('active');
  person.note(ticket, 'ines', 'Refunded by hand, case 12.');
  person.solve(ticket);
  await until('handed_back');

  const { turns, handoffs } = (await ask('GET', '/v1/conversations/c1')) as {
    turns: { by: string; text: string }[];
    handoffs: { resolution: string }[];
  };
  expect(turns.map(({ by, text }) => [by, text]).slice(1)).toEqual([
    ['human', 'I paid the second one back.'],
  ]);
  expect(handoffs[0]?.resolution).toBe('Refunded by hand, case 12.');
  const notes = desk.messages(ticket).filter(({ by, public: open }) => by === 'ai' && !open);
  expect(notes).toHaveLength(1);
});

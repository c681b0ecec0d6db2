import { Policy } from '@baton/handoff-core';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import type { Connector } from '../connectors/port.ts';
import { Database, ownerPool } from '../storage/database.ts';
import { testDatabase } from '../testing/test-database.ts';
import { testMasterKey } from '../testing/test-master-key.ts';
import { Availability } from './availability.ts';

const policy = Policy.parse({
  routes: [{ queue: 'billing' }],
  queues: [
    { id: 'billing', targets: { desk: { group: 'g1' } } },
    { id: 'support', targets: { desk: { group: 'g2' }, other: { group: 'x' } } },
  ],
});

const setUp = async (availability: (group: string) => Promise<unknown>) => {
  const connection = await testDatabase();
  const db = new Database(connection, testMasterKey());
  onTestFinished(() => db.close());
  const logged: string[] = [];
  const clock = { now: Date.parse('2026-03-02T09:00:00Z') };
  const asked: string[] = [];
  const desk: Connector = {
    name: 'desk',
    availability: ({ target }) => {
      asked.push(target.group ?? '');
      return availability(target.group ?? '') as ReturnType<NonNullable<Connector['availability']>>;
    },
  };
  const made = new Availability({
    db,
    connectors: new Map([['desk', desk]]),
    log: pino({}, { write: (line: string) => void logged.push(line) }),
    now: () => clock.now,
  });
  const look = (helpdesk: string | null = 'desk', tenant = 'a') =>
    made.situation(tenant, policy, helpdesk, new Date(clock.now)).queues;
  return { made, look, clock, asked, logged, connection };
};

const online = (count: number) => () => Promise.resolve({ online: count, waiting: 1, minutes: 2 });
const NOTHING = { online: null, waiting: null, minutes: null };

it('knows nothing at first, waits for nobody, and knows who is there at the next look', async () => {
  const { made, look, asked } = await setUp(online(3));
  expect(look().get('billing')).toEqual(NOTHING);
  await made.settled();
  expect(look().get('billing')).toEqual({ online: 3, waiting: 1, minutes: 2 });
  expect(look().get('support')).toMatchObject({ online: 3 });
  expect(asked.toSorted()).toEqual(['g1', 'g2']);
});

it('takes an answer older than a minute for none, and keeps answers fresh while a tenant is busy', async () => {
  const { made, look, clock, asked } = await setUp(online(3));
  look();
  await made.settled();
  clock.now += 61_000;
  expect(look().get('billing')?.online).toBeNull();
  await made.settled();
  expect(look().get('billing')?.online).toBe(3);
  for (let round = 0; round < 20; round += 1) {
    clock.now += 25_000;
    expect(await made.refresh()).toBe(1);
    await made.settled();
  }
  expect(look().get('billing')?.online).toBe(3);
  expect(asked.length).toBe(2 * 22);
  clock.now += 16 * 60_000;
  expect(await made.refresh()).toBe(0);
});

it.each([
  ['rejects', () => Promise.reject(new Error('mara@example.org'))],
  ['is no answer', () => Promise.resolve('3')],
  ['counts people below none', () => Promise.resolve({ online: -1, waiting: 1e9, minutes: 'x' })],
])('says that nothing is known where a helpdesk %s', async (_, answer) => {
  const { made, look, logged } = await setUp(answer);
  look();
  await made.settled();
  expect(look().get('billing')).toMatchObject({ online: null, minutes: null });
  expect(logged.join('')).not.toContain('mara');
});

it('lets a helpdesk rest that does not answer', async () => {
  const { made, look, clock, asked } = await setUp(() => Promise.reject(new Error('no')));
  for (let round = 0; round < 10; round += 1) {
    look();
    await made.settled();
    clock.now += 5_000;
  }
  expect(asked.length).toBeLessThan(10);
});

it('asks the helpdesk of the conversation, or where there is none the only one that knows the queue', async () => {
  const { made, look } = await setUp(online(2));
  look(null);
  look('other');
  await made.settled();
  expect(look(null).get('billing')?.online).toBe(2);
  expect(look(null).get('support')?.online).toBeNull();
  expect(look('other').get('billing')?.online).toBeNull();
});

it('counts handoffs that nobody took yet, each tenant its own', async () => {
  const { made, look, connection, clock } = await setUp(() => Promise.resolve(NOTHING));
  const owner = ownerPool(connection);
  onTestFinished(() => owner.end());
  const rows: [string, string, string, string][] = [
    ['a', '1', 'billing', 'requested'],
    ['a', '2', 'billing', 'offered'],
    ['a', '3', 'billing', 'accepted'],
    ['a', '4', 'support', 'expired'],
    ['b', '1', 'billing', 'requested'],
  ];
  for (const [tenant, id, queue, state] of rows)
    await owner.query(
      `insert into handoffs (tenant_id, handoff_id, conversation_id, episode, state, decision, queue, skills, requested_at, updated_at)
       values ($1, $2, $2, 1, $4, '', $3, '{}', now(), now())`,
      [tenant, id, queue, state],
    );
  look();
  look('desk', 'b');
  await made.settled();
  expect(look().get('billing')?.waiting).toBe(2);
  expect(look().get('support')?.waiting).toBe(0);
  expect(look('desk', 'b').get('billing')?.waiting).toBe(1);
  await owner.query(`update handoffs set state = 'accepted'`);
  clock.now += 5_000;
  look();
  await made.settled();
  expect(look().get('billing')?.waiting).toBe(0);
});

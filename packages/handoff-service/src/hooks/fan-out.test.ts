import { expect, it } from 'vitest';
import type { OutboxRow } from '../outbox/executor.ts';
import { webhookDesk } from '../testing/webhook-desk.ts';
import { fanOutExecutor } from './fan-out.ts';

const untilAborted = new AbortController().signal;
const hold = async (): Promise<void> => undefined;

const rowOf = (handoffId: string, more: Partial<OutboxRow> = {}): OutboxRow => ({
  tenant: 'a',
  dedupe: 'again',
  lane: 'event:c1',
  kind: 'event.handoff.accepted',
  body: JSON.stringify({
    handoffId,
    conversationId: 'c1',
    state: 'accepted',
    at: '2026-03-02T09:00:00.000Z',
    seq: 9,
  }),
  token: 1,
  attempt: 1,
  check: false,
  marker: 'baton-0',
  ...more,
});

it('gives the AI what it has to know when it takes over again, with that event alone', async () => {
  const { subscribe, escalate, send, test } = await webhookDesk();
  const all = await subscribe('all');
  const handoff = await escalate('c1');
  for (const command of ['accept', 'resolve'])
    await test.ask('POST', `/v1/handoffs/${handoff}/commands`, {
      body: { command, note: 'Refunded the second charge.' },
    });
  await test.ask('POST', `/v1/handoffs/${handoff}/commands`, { body: { command: 'hand_back' } });
  await test.service.deliver();
  await send();
  const told = all.seen.map(({ event }) => event);
  expect(told.map(({ type }) => type).toSorted()).toEqual(
    ['accepted', 'handed_back', 'requested', 'resolved'].map((state) => `baton.handoff.${state}`),
  );
  for (const { type, data } of told)
    expect('handBack' in data, type).toBe(type === 'baton.handoff.handed_back');
  expect(told.find(({ data }) => 'handBack' in data)?.data['handBack']).toMatchObject({
    v: 1,
    handoffId: handoff,
    conversationId: 'c1',
  });
});

it('adds nothing when the same row is carried out again, and says then what it said first', async () => {
  const { subscribe, escalate, send, log, database } = await webhookDesk();
  const one = await subscribe('one', ['baton.handoff.accepted']);
  const handoff = await escalate('c1');
  let customer = 'first';
  let hints = 0;
  const execute = fanOutExecutor({
    db: await database(),
    leaseClock: () => new Date('2026-03-02T09:00:00Z'),
    customer: async () => ({ text: customer }),
    hint: () => {
      hints += 1;
    },
  });
  const first = await execute(rowOf(handoff), untilAborted, hold);
  expect(first).toMatchObject({ outcome: 'done', receipt: { subscribers: 1 } });
  customer = 'second';
  const two = await subscribe('two', ['baton.handoff.accepted']);
  const again = await execute(rowOf(handoff, { check: true }), untilAborted, hold);
  expect(again).toMatchObject({ outcome: 'done', receipt: { subscribers: 1 } });
  expect(hints).toBe(2);
  await send();
  expect(one.seen.map(({ event }) => event.data['customer'])).toEqual([{ text: 'first' }]);
  expect(two.seen.map(({ text }) => text)).toEqual(one.seen.map(({ text }) => text));
  expect((await log('one')).deliveries).toHaveLength(1);
});

it('composes anew what changed while it was composed, so that no erasure is overtaken', async () => {
  const { subscribe, escalate, send, test, database } = await webhookDesk();
  const one = await subscribe('one', ['baton.handoff.accepted']);
  const handoff = await escalate('c1');
  const names: (string | null)[] = [];
  const execute = fanOutExecutor({
    db: await database(),
    leaseClock: () => new Date('2026-03-02T09:00:00Z'),
    customer: async (_tenant, _handoff, { facts }) => {
      names.push(facts.customer?.name ?? null);
      if (names.length === 1) await test.ask('POST', '/v1/conversations/c1/erase', { body: {} });
      return { text: names.at(-1) };
    },
    hint: () => undefined,
  });
  await execute(rowOf(handoff), untilAborted, hold);
  await send();
  expect(names).toEqual(['Quentin', null]);
  expect(one.seen.map(({ event }) => event.data['customer'])).toEqual([{ text: null }]);
});

it('says which write to the helpdesk was given up, and of what there is nothing to say nothing', async () => {
  const { subscribe, escalate, send, database } = await webhookDesk();
  const one = await subscribe('one', ['baton.delivery.dead']);
  const handoff = await escalate('c1');
  const execute = fanOutExecutor({
    db: await database(),
    leaseClock: () => new Date('2026-03-02T09:00:00Z'),
    hint: () => undefined,
  });
  const { body } = rowOf(handoff);
  const dead = { delivery: 'baton-1', kind: 'handoff.requested', code: 'unauthorized' };
  const told = JSON.stringify({ ...(JSON.parse(body) as object), ...dead });
  await execute(rowOf(handoff, { kind: 'event.delivery.dead', body: told }), untilAborted, hold);
  await send();
  expect(one.seen.map(({ event }) => event.data)).toMatchObject([
    {
      handoff: { id: handoff, state: 'requested' },
      delivery: { id: 'baton-1', kind: 'handoff.requested', code: 'unauthorized' },
    },
  ]);
  const nowhere = rowOf('nobody.h1', { kind: 'event.delivery.dead', dedupe: 'x' });
  expect(await execute(nowhere, untilAborted, hold)).toMatchObject({
    receipt: { skipped: 'no-handoff' },
  });
  const unwanted = rowOf(handoff, { kind: 'event.handoff.failed', dedupe: 'y' });
  expect(await execute(unwanted, untilAborted, hold)).toMatchObject({
    receipt: { subscribers: 0 },
  });
});

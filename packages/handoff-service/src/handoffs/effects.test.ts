import type { PolicyInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { readLedger } from '../testing/read-ledger.ts';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';

const POLICY: PolicyInput = { ask: { firstTurn: 'escalate' }, resume: { on: 'never' } };
const ticket = (id: string) =>
  ({ id: `f${id}`, type: 'conversation', ticket: { helpdesk: 'zendesk', id } }) as const;
const ask = {
  id: 'm1',
  type: 'turn',
  by: 'customer',
  text: 'Transfer me to a human agent',
} as const;
const person = { id: 'm2', type: 'turn', by: 'human', text: 'Kim here.' } as const;

/** Rows of the outbox in the order they were written: lane and kind. */
const rowsOf = async (test: TestService): Promise<string[]> => {
  const rows = await asOwner<{ lane: string; kind: string }>(
    test,
    'select lane, kind from baton.outbox order by position',
  );
  return rows.map(({ lane, kind }) => `${lane} ${kind}`);
};

it('tells helpdesk and subscribers of every step, the helpdesk of the last of several at once', async () => {
  const test = await testService({ policy: POLICY });
  await test.post('c1', [ticket('7'), ask]);
  await test.post('c1', [person]);
  await test.ask('POST', '/v1/handoffs/c1.h1/commands', { body: { command: 'resolve' } });
  await test.ask('POST', '/v1/handoffs/c1.h1/commands', { body: { command: 'resolve' } });
  expect(await rowsOf(test)).toEqual([
    'event:c1 event.handoff.requested',
    'zendesk:7 handoff.requested',
    'event:c1 event.handoff.accepted',
    'event:c1 event.handoff.active',
    'zendesk:7 handoff.active',
    'event:c1 event.handoff.resolved',
    'zendesk:7 handoff.resolved',
  ]);
});

it('has the handoff delivered once its ticket becomes known, and again when it moves to another one', async () => {
  const test = await testService({ policy: POLICY });
  await test.post('c1', [ask]);
  await test.post('c1', [ticket('7')]);
  await test.post('c1', [{ ...ticket('7'), id: 'again' }]);
  await test.post('c1', [ticket('8')]);
  await test.ask('POST', '/v1/handoffs/c1.h1/commands', { body: { command: 'decline' } });
  await test.post('c1', [ticket('9')]);
  expect((await rowsOf(test)).filter((row) => !row.startsWith('event:'))).toEqual([
    ':c1 handoff.requested',
    'zendesk:7 handoff.ticket',
    'zendesk:8 handoff.ticket',
    'zendesk:8 handoff.declined',
  ]);
  const [row] = await asOwner<{ body: string }>(
    test,
    `select body from baton.outbox where lane = 'zendesk:7'`,
  );
  expect(JSON.parse(row?.body ?? '')).toMatchObject({
    handoffId: 'c1.h1',
    conversationId: 'c1',
    state: 'requested',
  });
});

it('writes no row for a conversation without a handoff', async () => {
  const test = await testService();
  await test.post('c1', [ticket('7'), { ...ask, text: 'When does my parcel arrive?' }]);
  expect(await rowsOf(test)).toEqual([]);
});

it('leaves in the ledger where a handoff went and why, who moved it and why', async () => {
  const test = await testService({ policy: POLICY });
  await test.post('c1', [ask]);
  await test.post('c1', [person]);
  const told = (await readLedger(test, 'c1')).filter(({ kind }) => kind === 'handoff');
  expect(told.map(({ body }) => body)).toMatchObject([
    {
      handoffId: 'c1.h1',
      episode: 1,
      to: 'requested',
      by: 'baton',
      routed: { queue: 'support', because: 'default' },
      arrangement: { kind: 'queue' },
    },
    { from: 'requested', to: 'active', by: 'turn', reason: 'answered' },
  ]);
});

it('reads a handoff from before all of this was kept', async () => {
  const test = await testService({ policy: POLICY });
  await test.post('c1', [ask]);
  await asOwner(
    test,
    'update baton.handoffs set routed = null, arrangement = null, due_at = null, accepted_by = null, reason = null',
  );
  const { status, body } = await test.get<Record<string, unknown>>('/v1/handoffs/c1.h1');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    state: 'requested',
    queue: 'support',
    dueAt: null,
    acceptedBy: null,
    reason: null,
    customer: { language: 'en', arrangement: null },
  });
  expect(body).not.toHaveProperty('routed');
  expect((await test.get('/v1/panel/conversations/c1')).status).toBe(200);
  await test.ask('POST', '/v1/handoffs/c1.h1/commands', { body: { command: 'accept' } });
  expect((await test.get('/v1/handoffs/c1.h1')).body).toMatchObject({
    state: 'accepted',
    dueAt: '2026-03-02T17:00:00.000Z',
  });
});

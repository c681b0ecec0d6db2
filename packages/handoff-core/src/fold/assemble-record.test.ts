import fc from 'fast-check';
import { expect, it } from 'vitest';

import { ai, policyWith, stored } from '../decide/conversation.fixture.ts';
import type { StoredEvent } from '../schema/event.ts';
import { assembleRecord } from './assemble-record.ts';

const record = (events: StoredEvent[]) =>
  assembleRecord({
    id: 'c1',
    version: 1,
    events,
    decisions: [],
    answers: {},
    handoffs: [],
    policy: policyWith(),
  });

const events = stored([
  { type: 'conversation', channel: 'chat', language: 'en', customer: { name: 'Mia' } },
  {
    type: 'turn',
    by: 'customer',
    text: 'This is horrible, I am very disappointed',
    intent: 'refund',
  },
  { type: 'action', action: 'a1', name: 'get_order', status: 'succeeded', args: { order: 7 } },
  { type: 'action', action: 'a2', name: 'refund_order', status: 'running', args: { order_id: 7 } },
  { type: 'reasoning', kind: 'thought', text: 'look it up' },
  { type: 'action', action: 'a2', name: 'refund_order', status: 'succeeded', result: { ok: true } },
  { type: 'draft', text: 'Done.', confidence: 0.8 },
  ai('Done.'),
  { type: 'conversation', customer: { plan: 'gold' } },
]);

it('folds the events of an action into one, in order of first appearance', () => {
  expect(record(events).actions).toMatchObject([
    { id: 'a1', n: 1, kind: 'read', kindFrom: 'name', effectKey: null, afterTurn: 1 },
    {
      id: 'a2',
      n: 2,
      kind: 'write',
      status: 'succeeded',
      args: { order_id: 7 },
      result: { ok: true },
      startedAt: events[3]?.at,
      endedAt: events[5]?.at,
    },
  ]);
});

it('leaves behind what an earlier try of an action said once it is tried again, or did well', () => {
  const tried = (...more: object[]) =>
    record(
      stored([
        {
          type: 'action',
          action: 'a',
          name: 'refund_order',
          status: 'failed',
          args: { order: 7 },
          error: 'no',
          result: { code: 3 },
        },
        ...more.map((each) => ({
          type: 'action' as const,
          action: 'a',
          name: 'refund_order',
          ...each,
        })),
      ] as Parameters<typeof stored>[0]),
    ).actions[0];
  expect(tried()).toMatchObject({ error: 'no', result: { code: 3 } });
  expect(tried({ status: 'running' })).toMatchObject({
    error: null,
    result: null,
    args: { order: 7 },
  });
  expect(tried({ status: 'succeeded' })).toMatchObject({ error: null, args: { order: 7 } });
  expect(tried({ status: 'running' }, { status: 'unknown', error: 'late' })).toMatchObject({
    error: 'late',
    result: null,
  });
});

it('measures the sentiment of customers only and gives a shipped turn its draft’s confidence', () => {
  const { turns, drafts, facts } = record(events);
  expect(turns.map((turn) => [turn.n, turn.by, turn.language])).toEqual([
    [1, 'customer', 'en'],
    [2, 'ai', 'en'],
  ]);
  expect(turns[0]?.sentiment).toBeLessThan(-0.5);
  expect(turns[1]).toMatchObject({ sentiment: null, confidence: 0.8 });
  expect(drafts).toMatchObject([{ id: 'e7', sent: true, answer: 'send' }]);
  expect(facts).toEqual({
    channel: 'chat',
    language: 'en',
    intent: 'refund',
    customer: { name: 'Mia', plan: 'gold' },
  });
});

it('gives the same record in whatever order the events were read', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
      expect(record(shuffled)).toEqual(record(events));
    }),
  );
});

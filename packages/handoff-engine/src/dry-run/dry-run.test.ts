import { Event, Policy } from '@baton/handoff-core';
import type { EventInput, StoredEvent } from '@baton/handoff-core';
import { expect, test } from 'vitest';
import { dryRun } from './dry-run.ts';
import type { PastConversation } from './dry-run.ts';

const conversation = (id: string, ...events: readonly EventInput[]): PastConversation => ({
  id,
  events: events.map((event, index): StoredEvent => ({
    ...Event.parse(event),
    seq: index + 1,
    at: '2026-03-02T10:00:00.000Z',
  })),
});

const asked: EventInput = {
  id: 't1',
  type: 'turn',
  by: 'customer',
  text: 'I would like my money back for order A1',
};
const refund = (amount: number): EventInput => ({
  id: 'a1',
  type: 'action',
  action: 'a1',
  name: 'refund_order',
  status: 'planned',
  effect: { type: 'refund', target: 'A1', amount },
});

const CURRENT = Policy.parse({});
const NEXT = Policy.parse({
  rules: [
    {
      id: 'big',
      title: 'Big refunds',
      when: 'action.type == "refund" && action.amount > 500',
      then: 'escalate',
    },
    { id: 'never', title: 'Never', when: 'conversation.channel == "fax"', then: 'offer' },
    { id: 'odd', title: 'Odd', when: 'int(action.target) > 3', then: 'offer' },
  ],
});

test('says what a new policy would have changed, and what each of its rules did', () => {
  const done: number[] = [];
  const run = dryRun(
    NEXT,
    [
      conversation('small', asked, refund(20)),
      conversation('large', asked, refund(900)),
      conversation('larger', asked, refund(1_900), { ...refund(1_900), id: 'a2' }),
    ],
    CURRENT,
    { progress: (count) => done.push(count) },
  );
  expect(run).toEqual({
    conversations: 3,
    before: { continue: 3, offer: 0, escalate: 0 },
    after: { continue: 1, offer: 0, escalate: 2 },
    changes: 2,
    changed: [
      { id: 'large', from: 'continue', to: 'escalate', turn: 1, reasons: ['policy_rule'] },
      { id: 'larger', from: 'continue', to: 'escalate', turn: 1, reasons: ['policy_rule'] },
    ],
    rules: [
      {
        id: 'big',
        holds: 2,
        errors: 0,
        examples: [
          { id: 'large', turn: 1 },
          { id: 'larger', turn: 1 },
        ],
      },
      { id: 'never', holds: 0, errors: 0, examples: [] },
      { id: 'odd', holds: 0, errors: 4, examples: [] },
    ],
  });
  expect(done).toEqual([1, 2, 3]);
});

test('stays small however many conversations come, and reads them one by one', () => {
  const many = function* (): Generator<PastConversation> {
    for (let index = 0; index < 300; index += 1)
      yield conversation(`c${index}`, asked, refund(900));
  };
  const run = dryRun(NEXT, many(), CURRENT, { changed: 10, examples: 2 });
  expect(run.changes).toBe(300);
  expect(run.changed).toHaveLength(10);
  expect(run.rules[0]).toMatchObject({ holds: 300, examples: [{ id: 'c0' }, { id: 'c1' }] });
});

test('the policy in force against itself changes nothing', () => {
  const run = dryRun(NEXT, [conversation('large', asked, refund(900))], NEXT);
  expect(run.changes).toBe(0);
  expect(run.before).toEqual(run.after);
});

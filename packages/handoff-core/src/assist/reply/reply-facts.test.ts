import { expect, it } from 'vitest';
import { buildBrief } from '../../brief/build-brief.ts';
import { Policy } from '../../schema/policy.ts';
import type { Action, Handoff } from '../../schema/record.ts';
import {
  action,
  escalation,
  handoffFor,
  record,
  signal,
  turn,
} from '../../testing/sample-record.ts';
import { findFlags } from '../flags/find-flags.ts';
import { replyFacts } from './reply-facts.ts';

const DECISION = escalation(1, [['customer_request', signal('asks_for_human', 1, null)]]);

const refund = (n: number, more: Partial<Action> = {}): Action =>
  action(n, 'refund_order', {
    effect: { type: 'refund', target: 'order-4711', amount: 40, currency: 'EUR' },
    ...more,
  });

const factsOf = (
  text: string,
  actions: Action[] = [],
  state: Handoff['state'] = 'requested',
  language = 'en',
) => {
  const brief = buildBrief(
    record({
      turns: [turn(1, 'customer', text, { language })],
      actions,
      decisions: [DECISION],
      handoffs: [{ ...handoffFor(DECISION), state }],
    }),
    Policy.parse({}),
  );
  return replyFacts({ ...brief, language }, findFlags(brief.turns, language));
};

const WISH = 'I want my money back for the sofa.';

it.each([
  ['requested', true],
  ['accepted', true],
  ['active', true],
  ['offered', true],
  ['declined', false],
  ['resolved', false],
  ['handed_back', false],
  ['expired', false],
  ['failed', false],
] as const)('where the handover is %s, there is something to say: %s', (state, some) => {
  expect(factsOf(WISH, [], state) !== null).toBe(some);
});

it('drafts nothing after what a person has answered', () => {
  const brief = buildBrief(
    record({
      turns: [turn(1, 'customer', WISH), turn(2, 'human', 'The money is on its way.')],
      decisions: [DECISION],
      handoffs: [{ ...handoffFor(DECISION), state: 'active' }],
    }),
    Policy.parse({}),
  );
  expect(replyFacts({ ...brief, language: 'en' }, [])).toBeNull();
});

it.each([
  ['Thanks, that is all. Bye!', false],
  ['Thank you for your help. Goodbye.', false],
  ['Thanks! My order is 4711.', true],
  ['Thanks, 4711 it is.', true],
  ['Thanks, that would be great.', true],
  ['Thanks, but where is my parcel?', true],
])('after %s there is something to say: %s', (text, some) => {
  expect(factsOf(text) !== null).toBe(some);
});

it('names a thing by its id only where somebody said it', () => {
  const target = (text: string) => factsOf(text, [refund(1)])?.done[0]?.target;
  expect(target(`${WISH} It is order-4711.`)).toBe('order-4711');
  expect(target(WISH)).toBeNull();
});

it('tells once what was done once, however many actions tell of it', () => {
  const twice = [refund(1, { effectKey: 'refund:4711' }), refund(2, { effectKey: 'refund:4711' })];
  expect(factsOf(WISH, twice)?.done).toHaveLength(1);
  expect(factsOf(WISH, [refund(1), refund(2)])?.done).toHaveLength(2);
});

it.each(['refund_check', 'refund.request', 'CreditScore', 'chargeCard'])(
  'takes %s for no change a customer is told of',
  (type) => {
    const effect = { type, target: 'order-4711', amount: 40, currency: 'EUR' };
    expect(factsOf(WISH, [refund(1, { effect })])?.done).toEqual([]);
  },
);

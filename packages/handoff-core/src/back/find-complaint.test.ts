import { describe, expect, it } from 'vitest';
import { Policy } from '../schema/policy.ts';
import type { Decision } from '../schema/decision.ts';
import type { ConversationRecord, Turn } from '../schema/record.ts';
import { escalation, handoffFor, record, signal, turn } from '../testing/sample-record.ts';
import { findComplaint } from './find-complaint.ts';

const POLICY = Policy.parse({});
const calm = (at: number): Decision => ({ ...escalation(at, []), outcome: 'continue' });
const upset = (at: number, kind: 'sentiment' | 'frustration' = 'sentiment'): Decision => ({
  ...calm(at),
  signals: [signal(kind, -0.8, -0.5)],
});
const ASK = escalation(2, [['customer_request', signal('asks_for_human', 1, null)]]);

const found = (turns: Turn[], decisions: Decision[], more: Partial<ConversationRecord> = {}) => {
  const handoff = { ...handoffFor(ASK), state: 'resolved' as const };
  return findComplaint(record({ turns, decisions, handoffs: [handoff], ...more }), handoff, POLICY);
};
const said = (n: number, text = 'Where is my parcel?'): Turn =>
  turn(n, 'customer', text, { language: 'en', sentiment: 0 });

describe('a conversation is a complaint', () => {
  it('when the agent says that it is about one', () => {
    expect(found([said(1), said(2)], [calm(1), ASK], { facts: { intent: 'complaint' } })).toBe(
      'intent',
    );
  });

  it('when the customer says so', () => {
    expect(found([said(1, 'I want to file a complaint about your driver.')], [calm(1)])).toBe(
      'intent',
    );
  });

  it.each(['sentiment', 'frustration'] as const)(
    'when %s is over the limit at the latest turn of the customer',
    (kind) => {
      const turns = [said(1), said(2), turn(3, 'human', 'It is lost.'), said(4)];
      expect(found(turns, [calm(1), ASK, calm(3), upset(4, kind)])).toBe('mood');
    },
  );

  it('when the customer was upset before a person came and has written nothing since', () => {
    const turns = [said(1), said(2), turn(3, 'human', 'We have refunded it.')];
    expect(found(turns, [calm(1), upset(2), calm(3)])).toBe('mood');
  });
});

describe('a conversation is no complaint', () => {
  it('when the customer has calmed down', () => {
    const turns = [said(1), said(2), turn(3, 'human', 'It arrives today.'), said(4, 'Thanks!')];
    expect(found(turns, [upset(1), upset(2), calm(3), calm(4)])).toBeNull();
  });

  it('when only other signals fired', () => {
    const asked = { ...calm(2), signals: [signal('asks_for_human', 1, null)] };
    expect(found([said(1), said(2)], [calm(1), asked])).toBeNull();
  });

  it('when the customer was upset in an earlier episode, and is not any more', () => {
    const first = { ...handoffFor(escalation(2, [])), state: 'handed_back' as const };
    const decision = escalation(5, [['low_confidence', signal('confidence', 0.2, 0.5)]]);
    const second = { ...handoffFor(decision), id: 'h2', episode: 2, state: 'resolved' as const };
    const turns = [said(1), said(2), turn(3, 'human', 'Done.'), said(4), said(5)];
    const whole = record({
      turns,
      decisions: [upset(1), upset(2), calm(3), calm(4), decision],
      handoffs: [first, second],
    });
    expect(findComplaint(whole, second, POLICY)).toBeNull();
  });

  it('when nothing was said at all', () => {
    expect(found([], [])).toBeNull();
  });
});

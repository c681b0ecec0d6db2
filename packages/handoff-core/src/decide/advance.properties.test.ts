import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { initialState } from '../fold/state.ts';
import type { ConversationState } from '../fold/state.ts';
import { Policy } from '../schema/policy.ts';
import { ai, customer, play, policyWith, stored } from './conversation.fixture.ts';

const phrase = fc.constantFrom(
  'Where is my order?',
  'I want a refund for order 1234, please',
  'Agent!',
  'Please transfer me to a human',
  "I don't want to be transferred",
  'This is ridiculous and unacceptable!!!',
  'Thanks, that is perfect',
  'yes please',
  'Ich möchte mit einem Mitarbeiter sprechen',
  "I don't know, I'm not sure",
  'A colleague will call you back',
  'Would you like me to connect you with a human agent?',
);
const confidence = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
const bare = fc.oneof(
  phrase.map(customer),
  fc.tuple(phrase, confidence).map(([text, value]) => ai(text, value)),
  fc.tuple(phrase, confidence).map(([text, value]) => ({
    type: 'draft' as const,
    text,
    ...(value === undefined ? {} : { confidence: value }),
  })),
  fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('planned', 'succeeded', 'failed', 'unknown', 'reversed'),
    )
    .map(([n, status]) => ({
      type: 'action' as const,
      action: `a${n}`,
      name: n % 2 ? 'refund_order' : 'get_order',
      status,
      args: { order_id: n % 3 },
    })),
  fc.constant({ type: 'conversation' as const, subject: 'Refund', customer: { plan: 'gold' } }),
  fc.constant({ type: 'turn' as const, by: 'human' as const, text: 'Hello' }),
);
const conversation = fc.array(bare, { maxLength: 25 }).map((events) => stored(events));

const frozen = <T>(value: T): T => {
  if (value !== null && typeof value === 'object') {
    Object.freeze(value);
    for (const item of Object.values(value)) frozen(item);
  }
  return value;
};

const dissatisfaction = (state: ConversationState): number[] => {
  const { sentiment, frustration } = state.memory;
  return [
    -sentiment.level,
    frustration.level,
    sentiment.seen >= 3 ? sentiment.negative / sentiment.seen : 0,
  ];
};

describe('advance', () => {
  it('gives the same decisions when the same events are replayed', () => {
    fc.assert(
      fc.property(conversation, (events) => {
        expect(play(events)).toEqual(play(JSON.parse(JSON.stringify(events)) as typeof events));
      }),
    );
  });

  it('names each reason once', () => {
    fc.assert(
      fc.property(conversation, (events) => {
        for (const { decision } of play(events).steps) {
          const codes = decision?.reasons.map(({ code }) => code) ?? [];
          expect(codes).toEqual([...new Set(codes)]);
        }
      }),
    );
  });

  it('gives the same state whatever the batches, also through storage as JSON', () => {
    fc.assert(
      fc.property(conversation, fc.nat(25), (events, cut) => {
        const head = play(events.slice(0, cut));
        const between = JSON.parse(JSON.stringify(head.state)) as ConversationState;
        const tail = play(events.slice(cut), undefined, between);
        const whole = play(events);
        expect(tail.state).toEqual(whole.state);
        expect([...head.steps, ...tail.steps].map((step) => step.decision)).toEqual(
          whole.steps.map((step) => step.decision),
        );
      }),
    );
  });

  it('leaves state, event and policy as they were', () => {
    fc.assert(
      fc.property(conversation, (events) => {
        expect(() =>
          play(frozen(events), frozen(policyWith()), frozen(initialState())),
        ).not.toThrow();
        let state = initialState();
        for (const event of events) state = frozen(play([event], undefined, state).state);
      }),
    );
  });

  it('keeps an escalation that confidence alone caused when the threshold rises', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 8 }), share, share, (series, a, b) => {
        const events = stored(
          series.flatMap((value) => [customer('And the next one?'), ai('It is blue.', value)]),
        );
        const escalatedAt = (threshold: number): number =>
          play(events, policyWith({ confidence: { threshold } })).steps.findIndex(
            (step) => step.opens,
          );
        const low = escalatedAt(Math.min(a, b));
        const high = escalatedAt(Math.max(a, b));
        expect(low < 0 || (high >= 0 && high <= low)).toBe(true);
      }),
    );
  });

  it('never lowers dissatisfaction by an angry turn', () => {
    const angry = customer(
      'THIS IS RIDICULOUS, HORRIBLE AND UNACCEPTABLE!!! I am furious, worst service ever, you liars!',
    );
    const calm = fc.array(phrase.map(customer), { maxLength: 12 });
    fc.assert(
      fc.property(calm, (turns) => {
        const before = dissatisfaction(play(stored(turns)).state);
        const after = dissatisfaction(play(stored([...turns, angry])).state);
        after.forEach((value, index) =>
          expect(value).toBeGreaterThanOrEqual((before[index] ?? 0) - 1e-4),
        );
      }),
    );
  });

  it('decides nothing but continue for a calm and sure conversation', () => {
    const topics = [
      'blue shirt',
      'red shoes',
      'green lamp',
      'white table',
      'black chair',
      'old clock',
      'small bag',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(topics, { minLength: 1 }), (picked) => {
        const events = stored(
          picked.flatMap((topic) => [
            customer(`Do you sell a ${topic}?`),
            ai(`Yes, the ${topic} is in stock.`, 0.9),
          ]),
        );
        expect(play(events).steps.every((step) => step.decision?.outcome === 'continue')).toBe(
          true,
        );
      }),
    );
  });

  it('takes any text of any script without an error', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        '',
        ' ',
        '\u200b\u200b',
        '😡😡😡',
        '🙂',
        'مرحبا أريد التحدث إلى شخص',
        '‮abc‬',
        'é'.repeat(50),
        '!?'.repeat(500),
        ','.repeat(900),
      ),
      fc
        .constantFrom('a ', 'I want to speak to ', 'aaaa', 'transfer me , ', 'DONT ', '1 ')
        .map((part) => part.repeat(20_000 / part.length)),
    );
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 4 }), (texts) => {
        const state = texts.reduce((before, text) => {
          const turn = {
            v: 1 as const,
            id: 'x',
            seq: 1,
            at: '2026-01-01T00:00:00Z',
            type: 'turn' as const,
            text,
          };
          const asked = play([{ ...turn, by: 'customer' }], Policy.parse({}), before).state;
          return play([{ ...turn, by: 'ai' }], Policy.parse({}), asked).state;
        }, initialState());
        expect(state.turns).toBe(texts.length * 2);
      }),
      { numRuns: 60 },
    );
  });
});

import type { HandBack } from '@baton/handoff-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeAnswer, scoreIn } from './compose-answer.ts';
import type { Knowing } from './compose-answer.ts';

const BACK: HandBack = {
  v: 1,
  handoffId: 'c.h1',
  conversationId: 'c',
  episode: 1,
  state: 'handed_back',
  reasons: ['customer_request'],
  resolution: 'Goodwill, she was right to be cross.',
  resolvedBy: 'desk:7',
  times: {
    requested: '2026-03-02T09:00:00Z',
    accepted: null,
    resolved: null,
    ended: '2026-03-02T09:30:00Z',
  },
  did: {
    messages: 1,
    minutes: 5,
    lastWords: {
      turnId: 't7',
      text: 'It is refunded. I will call you on Monday.',
      at: '2026-03-02T09:20:00Z',
    },
    actions: [
      {
        id: 'a1',
        name: 'refund_order',
        kind: 'write',
        effect: { type: 'refund', target: 'order 12345', amount: 40, currency: 'EUR' },
        status: 'succeeded',
        approval: null,
        error: null,
        at: '2026-03-02T09:10:00Z',
      },
    ],
  },
  commitments: [
    {
      text: 'I will call you on Monday.',
      kind: 'contact',
      due: { by: '2026-03-09' },
      turnId: 't7',
    },
  ],
  sentiment: { before: 0, atHandoff: 0, atEnd: 0, trend: 'same' },
  settled: ['customer_request'],
  doNotAsk: [{ kind: 'reference', about: null, value: '12345', from: { type: 'turn', id: 't1' } }],
  cutOff: { turnId: 't7', n: 7, seq: 12 },
  open: [],
  greeting: { language: 'en', name: 'Kim' },
  next: [],
  history: [],
};

const knowing = (more: Partial<Knowing> = {}): Knowing => ({
  back: BACK,
  nobodyCame: null,
  person: 'Ines',
  asked: 'And now?',
  language: null,
  ...more,
});

it('says what was done, what was said and what is still to come', () => {
  const answer = composeAnswer(knowing());
  expect(answer).toContain('Hello Kim');
  expect(answer).toContain('My colleague Ines did this for you: refund €40.00 (order 12345).');
  expect(answer).toContain('“It is refunded.”');
  expect(answer).toContain('A call or message to you is noted for Monday, March 9.');
});

it('promises nothing in its own words, and keeps what was written for it to itself', () => {
  const answer = composeAnswer(knowing());
  expect(answer).not.toContain('I will call');
  expect(answer).not.toContain('Goodwill');
});

it('asks whether there is anything else, and nothing more', () => {
  const questions = fc.sample(fc.string(), 100).map((asked) => composeAnswer(knowing({ asked })));
  for (const answer of questions) expect(answer.split('?')).toHaveLength(2);
});

it.each([
  ['de', 'Guten Tag Kim'],
  ['es-MX', 'Hola Kim'],
  ['fi', 'Hello Kim'],
])('speaks %s where it has the words', (language, start) => {
  const back = { ...BACK, greeting: { language, name: 'Kim' } };
  expect(composeAnswer(knowing({ back })).startsWith(start)).toBe(true);
});

it.each(['declined', 'expired', 'failed'] as const)('says so when nobody came: %s', (state) => {
  const answer = composeAnswer(
    knowing({ back: { ...BACK, state }, nobodyCame: 'Nobody was able to answer.' }),
  );
  expect(answer).toContain('Nobody was able to answer.');
  expect(answer).not.toContain('refund');
});

it('tells no action that failed or was refused', () => {
  const [deed] = BACK.did.actions;
  if (!deed) throw new Error('no action');
  for (const change of [{ status: 'failed' }, { approval: 'rejected' }] as const) {
    const did = { ...BACK.did, actions: [{ ...deed, ...change }] };
    expect(composeAnswer(knowing({ back: { ...BACK, did } }))).not.toContain('€40.00');
  }
});

it('answers thanks with a word of its own', () => {
  expect(composeAnswer(knowing({ asked: 'Thank you so much!' }))).toMatch(/^You are welcome, Kim/);
  expect(composeAnswer(knowing({ asked: 'Thanks, but where is it?' }))).toMatch(/^Hello Kim/);
});

it.each([
  ['5', 5],
  ['4, thanks', 4],
  ['I give it a 3', 3],
  ['6', null],
  ['15', null],
  ['order 12345', null],
  ['good', null],
])('reads the score of “%s” as %s', (text, score) => {
  expect(scoreIn(text)).toBe(score);
});

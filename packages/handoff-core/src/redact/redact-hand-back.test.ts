import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HandBack } from '../schema/hand-back.ts';
import { redactHandBack } from './redact-hand-back.ts';

const WORDS = 'words';

/** Every text that anybody may have written, with its ids and codes. */
const handBack = (): HandBack => ({
  v: 1,
  handoffId: 'c1.h1',
  conversationId: 'c1',
  episode: 2,
  state: 'handed_back',
  reasons: ['customer_request'],
  resolution: WORDS,
  resolvedBy: 'zendesk:9',
  times: {
    requested: '2026-03-01T10:00:00.000Z',
    accepted: '2026-03-01T10:01:00.000Z',
    resolved: '2026-03-01T10:20:00.000Z',
    ended: '2026-03-01T10:20:00.000Z',
  },
  did: {
    messages: 1,
    minutes: 19,
    lastWords: { turnId: 't5', text: WORDS, at: '2026-03-01T10:19:00.000Z' },
    actions: [
      {
        id: 'a1',
        name: WORDS,
        kind: 'write',
        effect: { type: WORDS, target: WORDS, amount: 40, currency: 'EUR' },
        status: 'failed',
        approval: null,
        error: WORDS,
        at: '2026-03-01T10:18:00.000Z',
      },
    ],
  },
  commitments: [{ text: WORDS, kind: 'contact', due: { by: '2026-03-02' }, turnId: 't5' }],
  sentiment: { before: 0, atHandoff: -0.5, atEnd: 0.2, trend: 'better' },
  settled: ['customer_request'],
  doNotAsk: [
    { kind: 'attribute', about: 'note', value: WORDS, from: { type: 'conversation', id: 'c1' } },
    { kind: 'reference', about: null, value: WORDS, from: { type: 'turn', id: 't1' } },
    { kind: 'answer', about: WORDS, value: WORDS, from: { type: 'turn', id: 't3' } },
  ],
  cutOff: { turnId: 't5', n: 5, seq: 12 },
  open: [
    { kind: 'question', text: WORDS, from: { type: 'turn', id: 't4' } },
    { kind: 'action_unknown', text: WORDS, from: { type: 'action', id: 'a2' } },
  ],
  greeting: { language: 'en', name: WORDS },
  next: [{ kind: 'survey', at: '2026-03-01T10:20:00.000Z', text: WORDS }],
  history: [
    {
      handoffId: 'c1.h0',
      episode: 1,
      state: 'handed_back',
      reasons: ['low_confidence'],
      requestedAt: '2026-02-01T10:00:00.000Z',
      endedAt: '2026-02-01T10:20:00.000Z',
      resolution: WORDS,
    },
  ],
});
const plant = <T>(value: T, text: string): T =>
  JSON.parse(JSON.stringify(value), (_key, each: unknown) => (each === WORDS ? text : each)) as T;

const SECRETS = [
  '4111 1111 1111 1111',
  'DE89 3704 0044 0532 0130 00',
  'sk-proj-Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg',
  '078-05-1120',
];

it('leaves no secret, card or account number in any text', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SECRETS),
      fc.constantFrom(
        (each: string) => each,
        (each: string) => `Please note ${each}, thank you.`,
        (each: string) => `(${each})`,
      ),
      (secret, put) => {
        const text = put(secret);
        const turns = ['t1', 't3', 't4', 't5'].map((id) => ({ id, text: `So: ${text} Bye.` }));
        expect(JSON.stringify(redactHandBack(plant(handBack(), text), turns))).not.toContain(
          secret,
        );
      },
    ),
    { numRuns: 12 },
  );
});

it('keeps names, addresses, phone numbers and references: the agent goes on with them', () => {
  const text = 'Zelimira Okoro, anna.berg@example.com, +49 30 901820, BA-20931';
  const planted = plant(handBack(), text);
  expect(redactHandBack(planted, [])).toEqual(planted);
});

it('hides an answer to a question for a secret, which alone looks like any word', () => {
  const asked = handBack();
  asked.doNotAsk = [
    {
      kind: 'answer',
      about: 'What is your password?',
      value: 'hunter2sTable',
      from: { type: 'turn', id: 't3' },
    },
  ];
  const shown = redactHandBack(asked, [{ id: 't3', text: 'hunter2sTable' }]);
  expect(JSON.stringify(shown)).not.toContain('hunter2sTable');
});

it('hides a code that only the words before the quote give away', () => {
  const quoted = handBack();
  quoted.did.lastWords = { turnId: 't5', text: 'hunter2sTable works', at: '' };
  const turns = [{ id: 't5', text: 'The password: hunter2sTable works' }];
  expect(redactHandBack(quoted, turns).did.lastWords?.text).not.toContain('hunter2sTable');
});

it('hides what the pattern of a tenant calls a secret', () => {
  const planted = plant(handBack(), 'member MEM-123456 here');
  const detector = (text: string) => {
    const start = text.indexOf('MEM-123456');
    return start < 0 ? [] : [{ kind: 'secret' as const, start, end: start + 10 }];
  };
  expect(JSON.stringify(redactHandBack(planted, [], [detector]))).not.toContain('MEM-123456');
});

it('changes no id, code, time or number', () => {
  const planted = plant(handBack(), '4111 1111 1111 1111');
  const shown = redactHandBack(planted, []);
  expect(plant(shown, '')).toMatchObject({
    handoffId: 'c1.h1',
    cutOff: planted.cutOff,
    times: planted.times,
    sentiment: planted.sentiment,
    settled: planted.settled,
    did: { actions: [{ id: 'a1', effect: { amount: 40, currency: 'EUR' }, status: 'failed' }] },
  });
});

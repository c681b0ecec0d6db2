import { announcedAgain, buildBrief, findFlags, redact, replyFacts } from '@baton/handoff-core';
import type { Brief, EventInput, ReplyFacts } from '@baton/handoff-core';
import { goldenEvents, goldens } from '@baton/testkit';
import { playConversation } from '@baton/testkit/play';
import { expect, it } from 'vitest';
import { draftReply } from './draft-reply.ts';

const START = '2026-03-09T08:30:00.000Z';
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl'];

const draftOf = (brief: Brief) => {
  const facts = replyFacts(brief, findFlags(brief.turns, brief.language));
  return facts && draftReply(facts);
};

const played = (events: readonly EventInput[], more = {}): Brief => {
  const { record, policy } = playConversation('c1', events, more);
  return buildBrief(record, policy);
};

const briefs = goldens.map((golden) => ({
  id: golden.id,
  brief: played(
    goldenEvents(golden, { conversationId: golden.id, startAt: START }).flat(),
    golden.policy,
  ),
}));

/** Digits of a text by their value: 1.149,00 and 1,149.00 and 1149 are one. */
const numbersIn = (text: string): string[] =>
  (text.match(/\d[\d.,\u00a0\u202f]*\d|\d/gu) ?? []).map((written) =>
    String(
      Number(
        written
          .replace(/[.,](?=\d{2}$)/u, '#')
          .replaceAll(/[^\d#]/gu, '')
          .replace('#', '.'),
      ),
    ),
  );

it.each(briefs)('states only numbers, amounts, ids and days of the record ($id)', ({ brief }) => {
  const draft = draftOf(brief);
  const days = brief.actions.flatMap(({ endedAt }) => [
    String(Number(endedAt.slice(8, 10))),
    endedAt.slice(0, 4),
  ]);
  const known = new Set([
    ...days,
    ...numbersIn(JSON.stringify([brief.turns.map(({ text }) => text), brief.actions])),
  ]);
  for (const number of numbersIn(draft?.text ?? '')) expect(known).toContain(number);
});

it.each(briefs)('is never taken for one that announces again what was done ($id)', ({ brief }) => {
  const facts = replyFacts(brief, findFlags(brief.turns, brief.language));
  for (const language of facts ? LANGUAGES : []) {
    const draft = facts && draftReply({ ...facts, language });
    expect(announcedAgain(brief, draft?.text ?? '')).toEqual([]);
  }
});

it.each(briefs)('rests on what is there, and is not masked for anybody ($id)', ({ brief }) => {
  const draft = draftOf(brief);
  const ids = new Set([...brief.turns, ...brief.actions].map(({ id }) => id));
  for (const { id } of draft?.evidence ?? []) expect(ids).toContain(id);
  const assist = { flags: [], reply: draft, suggestions: [], missing: [] };
  const restricted = redact({ ...brief, assist }, 'restricted');
  expect(restricted.assist?.reply?.text).toBe(draft?.text);
});

it.each(briefs)('uses no word of the house ($id)', ({ brief }) => {
  expect(draftOf(brief)?.text ?? '').not.toMatch(
    /confidence|policy|\bAI\b|\bKI\b|\bIA\b|bot\b|threshold|escalat|handoff|baton|undefined|null|\{/i,
  );
});

it('drafts nothing where nobody is in charge, it is over, or the customer took leave', () => {
  const without = briefs.filter(({ brief }) => draftOf(brief) === null).map(({ id }) => id);
  expect(without).toEqual([
    'refuses-human',
    'asks-first',
    'first-words',
    'human-steps-in',
    'nothing-escalates',
  ]);
  const [low] = briefs;
  expect(low && draftOf({ ...low.brief, handoffState: 'resolved' })).toBeNull();
});

const asked = (text: string, more: EventInput[] = []): Brief =>
  played([
    { id: 't1', type: 'turn', by: 'customer', text, at: START },
    ...more,
    { id: 't9', type: 'turn', by: 'customer', text: `${text} I want a human.`, at: START },
  ]);

it.each(['failed', 'unknown', 'running', 'planned'] as const)(
  'does not call a refund made that is %s',
  (status) => {
    const draft = draftOf(
      asked('I want my refund for order 4711.', [
        {
          id: 'a1',
          type: 'action',
          action: 'call-1',
          name: 'refund_order',
          status,
          at: START,
          effect: { type: 'refund', target: '4711', amount: 40, currency: 'EUR' },
        },
      ]),
    );
    expect(draft?.text).toBeDefined();
    expect(draft?.text).not.toContain('was made');
  },
);

it('leaves harm, loss and danger to the words of a person', () => {
  expect(draftOf(asked('My husband passed away, cancel his order 4711.'))).toBeNull();
  expect(draftOf(asked('The charger caught fire, I want a refund.'))).toBeNull();
  expect(draftOf(asked('I want a refund.'))).not.toBeNull();
});

const FACTS: ReplyFacts = {
  language: 'en',
  informal: false,
  topic: 'refund',
  done: [
    { change: 'refund', amount: 1149, currency: 'EUR', target: '66904', at: START },
    {
      change: 'address',
      amount: null,
      currency: null,
      target: null,
      at: '2025-12-31T23:00:00.000Z',
    },
  ],
  open: { change: 'credit', amount: 5, currency: 'EUR', target: null, at: START, state: 'unknown' },
  sorry: 'repeated',
  asks: 'phone',
  newest: START,
  evidence: [],
};

it.each(LANGUAGES)('has every sentence in %s, in both ways to address a person', (language) => {
  const said = [true, false].flatMap((informal) =>
    (['repeated', 'trouble'] as const).flatMap((sorry) =>
      (['phone', 'order'] as const).map(
        (asks) => draftReply({ ...FACTS, language, informal, sorry, asks })?.text ?? '',
      ),
    ),
  );
  for (const text of said) {
    expect(text).toMatch(/1.?149/u);
    expect(text).toContain('(66904)');
    expect(text).toContain('2025');
    expect(text).not.toMatch(/[{}]|undefined/);
  }
  expect(new Set(said).size).toBe(language === 'en' || language === 'pt' ? 4 : 8);
});

it('has no words for a language it does not speak', () => {
  expect(draftReply({ ...FACTS, language: 'pl' })).toBeNull();
  expect(draftReply({ ...FACTS, language: 'pt-BR' })?.language).toBe('pt-BR');
});

it.each([
  [
    'de',
    'Kannst du mir das Geld erstatten? Ich will mit einem Menschen sprechen.',
    'dein Anliegen',
  ],
  [
    'de',
    'Können Sie mir das Geld erstatten? Ich will mit einem Menschen sprechen.',
    'Ihr Anliegen',
  ],
  ['es', '¿Puedes devolverme el dinero? Quiero hablar con una persona.', 'tu consulta'],
  ['fr', 'Pouvez-vous me rembourser ? Je veux parler à un conseiller.', 'votre demande'],
])('addresses a person as they do (%s: %s)', (language, text, words) => {
  const brief = played([
    { id: 'f', type: 'conversation', language, at: START },
    { id: 't1', type: 'turn', by: 'customer', text, at: START, language },
  ]);
  expect(draftOf({ ...brief, handoffState: 'active' })?.text).toContain(words);
});

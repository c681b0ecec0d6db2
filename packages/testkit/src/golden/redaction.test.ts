import { buildBrief, redact } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { playConversation } from '../play/play-conversation.ts';
import { goldenEvents } from './golden-events.ts';
import { goldens } from './goldens.ts';

/** Conversations in which somebody tells an address. */
const WITH_ADDRESS = new Set(['pii-heavy', 'nothing-escalates']);

it.each(goldens)('leaves dates, amounts, orders and extensions of $id readable', (golden) => {
  const start = { conversationId: golden.id, startAt: '2026-03-09T08:30:00.000Z' };
  const events = goldenEvents(golden, start).flat();
  const { record, policy } = playConversation(golden.id, events, golden.policy);
  const { turns } = redact(buildBrief(record, policy), 'standard');
  const hidden = turns.filter(({ text }) => text.includes('[address]'));
  expect(hidden.length > 0).toBe(WITH_ADDRESS.has(golden.id));
  const numbers = (text: string): string[] => text.match(/\d+/g) ?? [];
  if (WITH_ADDRESS.has(golden.id)) return;
  expect(turns.map(({ text }) => numbers(text))).toEqual(
    record.turns.map(({ text }) => numbers(text)),
  );
});

/** What a restricted viewer is not shown of what was said, and nothing else. */
const HIDDEN: Readonly<Record<string, readonly string[]>> = {
  'asks-first': ['Amara'],
  'low-confidence': ['Mara'],
  'explicit-ask': ['Ines'],
  'refuses-human': ['Kofi'],
  'double-refund': ['Linh'],
  'failed-action': ['Youssef', 'Youssef'],
  'unkept-promise': ['Elin'],
  'legal-threat': ['Greta'],
  'big-refund-rule': ['Bruno'],
  attachment: ['Oskar'],
  'pii-heavy': [
    'nadia@example.com',
    '+44 20 7946 0123',
    'Nadia',
    '4 July 1986',
    '14 Birch Lane, Flat 3, Bristol BS1 4ZZ',
    '078-05-1120',
    '4111 1111 1111 1111',
    'DE89 3704 0044 0532 0130 00',
    'Sunflower!82',
  ],
  'german-repeats': ['Jürgen'],
  'spanish-ask': ['Lucia Fernandes', 'Fernández', 'Lucía'],
  'human-steps-in': ['Helen', 'Marco', 'Marco'],
  'two-hundred-turns': ['Agnes'],
  'nothing-escalates': ['Priya', 'Mill Street 8', 'Mill Street 8', 'Priya'],
};

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** What stood where the marks are. */
const hiddenIn = (said: string, shown: string): string[] =>
  new RegExp(`^${escaped(shown).replaceAll(/\\\[[a-z_]+\\\]/g, '([^]+?)')}$`)
    .exec(said)
    ?.slice(1) ?? ['the text was changed beside its marks'];

it.each(goldens)(
  'hides from a restricted viewer of $id what is personal, and nothing else',
  (golden) => {
    const start = { conversationId: golden.id, startAt: '2026-03-09T08:30:00.000Z' };
    const events = goldenEvents(golden, start).flat();
    const { record, policy } = playConversation(golden.id, events, golden.policy);
    const brief = buildBrief(record, policy);
    const shown = redact(brief, 'restricted');
    const hidden = shown.turns.flatMap(({ text }, at) =>
      hiddenIn(record.turns[at]?.text ?? '', text),
    );
    expect(hidden).toEqual(HIDDEN[golden.id] ?? []);
    // What systems told stays but for who the customer is.
    expect(shown.subject).toBe(brief.subject);
    expect(shown.actions.map(({ name, effect, error }) => ({ name, effect, error }))).toEqual(
      brief.actions.map(({ name, effect, error }) => ({ name, effect, error })),
    );
  },
);

import type { Brief } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../copy/copy-for.ts';
import { blockFor } from '../testing/compose.ts';
import { richBrief } from '../testing/sample-brief.ts';

type Routing = NonNullable<Brief['routing']>;

const ROUTING: Routing = {
  queue: 'billing-de',
  skills: ['refunds'],
  language: 'de',
  because: 'route:intent+language',
  routed: {
    queue: 'billing-de',
    label: 'Billing',
    skills: ['refunds'],
    priority: 'high',
    tier: 2,
    because: 'route:intent+language',
    route: 'one',
    runnerUp: { queue: 'support', because: 'default', why: 'later' },
    passed: [
      { queue: 'gold', why: 'closed' },
      { queue: 'vip', why: 'skills' },
    ],
  },
  arrangement: {
    kind: 'callback',
    minutes: null,
    opensAt: '2026-03-10T08:00:00.000Z',
    asked: false,
  },
};

const shown = (routing: Routing, locale = 'en') => {
  const { sentence, summary, fields } = blockFor({ ...richBrief(), routing }, 'routing', {
    locale,
  });
  return {
    sentence: sentence.text,
    summary,
    fields: Object.fromEntries(fields.map(({ label, value }) => [label, value])),
  };
};

it('says why this queue, what came first and next, and what the customer was offered', () => {
  expect(shown(ROUTING)).toEqual({
    sentence: 'Goes to Billing, because of the intent and the language',
    summary: 'Billing',
    fields: {
      Queue: 'billing-de',
      Priority: 'high',
      'Support level': '2',
      Skills: 'refunds',
      Language: 'German',
      'Passed over': 'gold (closed) and vip (lacks a skill)',
      'Next in line': 'support (comes later)',
      'Offered to the customer': 'nobody can take it, a call back was offered, opens Mar 10, 08:00',
    },
  });
});

it.each([
  ['en', 'in place of gold'],
  ['de', 'anstelle von gold'],
  ['es', 'en lugar de gold'],
  ['fr', 'à la place de gold'],
  ['pt', 'no lugar de gold'],
])('says for whom a fallback stands in (%s)', (locale, words) => {
  expect(shown({ ...ROUTING, because: 'fallback:gold' }, locale).sentence).toContain(words);
});

it.each([
  ['default', 'by default'],
  ['route:all', 'by a routing rule'],
  ['route', 'by a routing rule'],
  ['route:newer', 'by a routing rule'],
  ['something newer', 'by default'],
  ['route:constructor+when', 'because of a condition of the policy'],
])('has words for %s: %s', (because, words) => {
  expect(shown({ ...ROUTING, because }).sentence).toBe(`Goes to Billing, ${words}`);
});

it.each(LANGUAGES)('says minutes and when it opens in the words of the viewer (%s)', (locale) => {
  const offers = (['now', 'queue', 'callback', 'email', 'later'] as const).flatMap((kind) =>
    [null, { low: 0, high: 15 }, { low: 5, high: 8 }].map((minutes) => {
      const { fields } = shown(
        { ...ROUTING, arrangement: { kind, minutes, opensAt: null, asked: true } },
        locale,
      );
      return Object.values(fields).at(-1);
    }),
  );
  expect(new Set(offers).size).toBe(15);
  expect(offers.join()).not.toMatch(/undefined|null/);
});

it('keeps to what was kept, where a handoff is from before', () => {
  const { queue, skills, language, because } = ROUTING;
  expect(shown({ queue, skills, language, because })).toMatchObject({
    sentence: 'Goes to billing-de, because of the intent and the language',
    summary: 'billing-de',
    fields: { Queue: 'billing-de', Skills: 'refunds', Language: 'German' },
  });
});

it('lets a queue with a hostile name reorder nothing', () => {
  const name = '\u202Egnillib\nx';
  const { sentence, summary } = shown({
    ...ROUTING,
    because: `fallback:${name}`,
    routed: { ...(ROUTING.routed as NonNullable<Routing['routed']>), label: name },
  });
  expect(`${sentence}${summary}`).not.toMatch(/[\n\u202E]/u);
});

import { redact } from '@baton/handoff-core';
import type { Action, Brief } from '@baton/handoff-core';
import { expect, it } from 'vitest';

import { richBrief } from '../testing/sample-brief.ts';
import { checkReply } from './check-reply.ts';

const rich = richBrief();
const [first] = rich.actions;
if (!first) throw new Error('the sample has no action');
const refund: Action = {
  ...first,
  id: 'r1',
  name: 'refund_order',
  kind: 'write',
  status: 'succeeded',
  effectKey: 'r1',
  effect: { type: 'refund', target: 'order-1', amount: 40, currency: 'EUR' },
};
const briefWith = (action: Action): Brief => ({ ...rich, actions: [action] });
const check = (reply: string, locale = 'en', action = refund) =>
  checkReply(
    redact(briefWith(action), 'restricted'),
    { locale, timeZone: 'UTC', host: 'zendesk' },
    reply,
  );

it.each([
  ['en', /^Your reply announces what was done already: Refund of €40\.00 \(order-1\), /],
  ['de', /^Ihre Antwort kündigt an, was schon ausgeführt ist: .*40,00\s€.*, /],
  ['es', /^Su respuesta anuncia algo que ya se hizo: .*40,00\s€.*, /],
  ['fr', /^Votre réponse annonce ce qui a déjà été fait\u202F: .*40,00\s€.*, /],
  ['pt', /^Sua resposta anuncia algo que já foi feito: .*€\s40,00.*, /],
])('names action and amount in the viewer’s language (%s)', (locale, words) => {
  const { warnings, again } = check('I will refund you €40.', locale);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]?.id).toBe('r1');
  expect(warnings[0]?.text).toMatch(words);
  expect(again).not.toBe('');
});

it('says that nobody knows how it ended where that is so', () => {
  const { warnings } = check('I will refund you €40.', 'en', { ...refund, status: 'unknown' });
  expect(warnings[0]?.text).toContain('nobody knows whether it went through');
});

it('has nothing to say of a reply that only reports', () => {
  expect(check('The refund of €40.00 was made on Monday.').warnings).toEqual([]);
});

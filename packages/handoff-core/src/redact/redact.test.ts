import fc from 'fast-check';
import { expect, it } from 'vitest';

import { buildBrief } from '../brief/build-brief.ts';
import { Policy } from '../schema/policy.ts';
import type { ConversationRecord } from '../schema/record.ts';
import type { Tier } from '../schema/vocabulary.ts';
import { action, escalation, handoffFor, record, signal, turn } from '../testing/sample-record.ts';
import { redact } from './redact.ts';

const policy = Policy.parse({});
const shown = (more: Partial<ConversationRecord>, tier: Tier) =>
  redact(buildBrief(record(more), policy), tier);
const textOf = (more: Partial<ConversationRecord>, tier: Tier) => JSON.stringify(shown(more, tier));

const EMAIL = 'anna.berg@example.com';
const CARD = '4111 1111 1111 1111';
const IBAN = 'DE89370400440532013000';
const facts = { customer: { name: 'Anna Berg', email: EMAIL, phone: '+49 30 1234567' } };
const turns = [turn(1, 'customer', `I am Anna, ${EMAIL}. Please refund my card ${CARD}.`)];

it('shows a full viewer everything but card numbers and secrets', () => {
  const text = textOf(
    { facts, turns: [...turns, turn(2, 'customer', 'password: hunter2!')] },
    'full',
  );
  expect(text).toContain(EMAIL);
  expect(text).toContain('Anna Berg');
  expect(text).not.toContain(CARD);
  expect(text).not.toContain('hunter2');
});

it('shows a standard viewer contact data in part and cards not at all', () => {
  const { customer, turns: masked } = shown({ facts, turns }, 'standard');
  expect(customer).toMatchObject({ email: 'a•••@•••.com', phone: '•••4567' });
  expect(masked[0]?.text).toBe('I am Anna, a•••@•••.com. Please refund my card [card].');
});

it('shows a restricted viewer no name either', () => {
  const { turns: masked, masked: counts } = shown({ facts, turns }, 'restricted');
  expect(masked[0]?.text).toBe('I am [name], [email]. Please refund my card [card].');
  expect(counts).toMatchObject({ email: 1, card: 1 });
});

it('treats a tier it does not know as restricted', () => {
  const made = shown({ facts, turns }, 'admin' as Tier);
  expect(made.tier).toBe('restricted');
  expect(JSON.stringify(made)).not.toContain(EMAIL);
});

it('reaches fields by name, numbers and JSON inside strings', () => {
  const args = {
    user: { first_name: 'Noa', password: 'tulip', token: 'abc', cvv: 123 },
    payload: JSON.stringify({ email: EMAIL, pin: '9876', note: 'call' }),
    number: 4_111_111_111_111_111,
    order_id: '#W1234567',
  };
  const actions = [action(1, 'update_user', { args, error: `no user ${EMAIL}` })];
  const text = textOf({ actions, turns: [turn(1, 'ai', 'Thanks, Noa!')] }, 'restricted');
  for (const hidden of ['Noa', 'tulip', '"abc"', ':123', EMAIL, '9876', '4111111111111111']) {
    expect(text).not.toContain(hidden);
  }
  expect(text).toContain('#W1234567');
});

it('hides a code in a quote that lost the words before it', () => {
  const made = turn(
    1,
    'customer',
    'My password is:\nplease-help-me-77 and I want my money back now.',
  );
  expect(textOf({ turns: [made] }, 'full')).not.toContain('please-help-me-77');
});

it('keeps a name that is an everyday word where it is no name', () => {
  const named = { customer: { name: 'Will Mark' } };
  const said = [turn(1, 'ai', 'I will mark it. Thank you, Will!')];
  expect(shown({ facts: named, turns: said }, 'restricted').turns[0]?.text).toBe(
    'I will mark it. Thank you, [name]!',
  );
});

it('changes neither ids nor evidence', () => {
  const made = buildBrief(record({ facts, turns }), policy);
  const masked = redact(made, 'restricted');
  expect(masked.turns.map(({ id }) => id)).toEqual(made.turns.map(({ id }) => id));
  expect(masked.want?.evidence).toEqual(made.want?.evidence);
});

it('leaves nothing planted anywhere for a restricted viewer', () => {
  const planted = fc.constantFrom(
    EMAIL,
    CARD,
    IBAN,
    '4111-1111-1111-1111',
    'DE89 3704 0044 0532 0130 00',
  );
  const words = fc.constantFrom(
    '',
    'I want ',
    'Please refund ',
    '\n',
    'Is it? ',
    '„',
    ' (',
    'Ich brauche ',
  );
  const said = fc
    .array(fc.tuple(words, planted, fc.constantFrom('.', ' ', ', thanks!', '?', '\n')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(said, said, (first, second) => {
      const decision = escalation(2, [['guardrail', signal('guardrail', 1, 1, [], first)]]);
      const text = textOf(
        {
          facts: { subject: first, customer: { attributes: { [second]: first } } },
          turns: [
            turn(1, 'customer', first, {
              sentiment: -1,
              attachments: [{ name: second, type: 'a/b' }],
            }),
            turn(2, 'ai', second),
            turn(3, 'customer', second, { sentiment: -1 }),
          ],
          actions: [
            action(1, 'x', {
              args: { a: [first] },
              result: second,
              error: first,
              effect: { type: 'x', target: second },
            }),
          ],
          steps: [
            {
              v: 1,
              id: 's1',
              type: 'reasoning',
              kind: 'plan',
              text: first,
              seq: 1,
              at: '2026-03-01T10:00:00Z',
              afterTurn: 0,
              sources: [{ title: second }],
            },
          ],
          drafts: [
            {
              id: 'd',
              text: second,
              at: '2026-03-01T10:01:00Z',
              confidence: 0.1,
              answer: 'escalate',
              sent: false,
            },
          ],
          handoffs: [handoffFor(decision)],
        },
        'restricted',
      );
      for (const hidden of [EMAIL, CARD, '4111-1111', IBAN, '3704 0044'])
        expect(text).not.toContain(hidden);
    }),
  );
});

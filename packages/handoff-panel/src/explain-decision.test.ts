import { describe, expect, it } from 'vitest';

import { explainDecision, explainReason, reasonLabel } from './explain-decision.ts';
import { signalOf } from './testing/sample-brief.ts';

const low = signalOf('confidence', 0.42, 0.5, 't1');
const decision = {
  outcome: 'escalate' as const,
  policyVersion: 'p',
  eventId: 't1',
  turn: 1,
  signals: [low],
  reasons: [{ code: 'low_confidence' as const, signal: low }],
};

it('explains a decision in one sentence with the numbers', () => {
  expect(explainDecision(decision, 'en')).toBe(
    'Hand over to a person: confidence 42%, under the limit of 50%.',
  );
});

it('explains why nothing happens', () => {
  const fine = signalOf('confidence', 0.9, 0.5, 't1');
  const calm = {
    ...decision,
    outcome: 'continue' as const,
    reasons: [],
    signals: [{ ...fine, strength: 0.1 }],
  };
  expect(explainDecision(calm, 'en')).toBe(
    'No person needed: confidence 90%, above the limit of 50%.',
  );
});

it('names reasons in the language of the viewer', () => {
  expect(reasonLabel('low_confidence', 'de')).toBe('KI ist unsicher');
  expect(reasonLabel('some_new_code', 'en')).toBe('Some new code');
});

describe('signs that were not enough alone', () => {
  const weak = (
    kind: 'confidence' | 'answer_repeats' | 'frustration',
    value: number,
    limit: number,
  ) => ({
    ...signalOf(kind, value, limit, 't1'),
    fired: false,
    strength: 0.45,
  });
  const unsure = { code: 'low_confidence' as const, signal: weak('confidence', 0.74, 0.5) };
  const again = { code: 'repetition' as const, signal: weak('answer_repeats', 1, 2) };
  const upset = { code: 'negative_sentiment' as const, signal: weak('frustration', 0.8, 1) };

  it('begins small behind a colon, also before an apostrophe', () => {
    expect(explainDecision({ ...decision, reasons: [again] }, 'fr')).toBe(
      'Transférer à une personne\u202F: l’IA a répété la même réponse une fois (signal faible).',
    );
  });

  it('are said to count together', () => {
    expect(explainDecision({ ...decision, reasons: [unsure, again, upset] }, 'en')).toBe(
      'Hand over to a person: several weak signs together (confidence 74%, limit 50%; AI repeated the same answer once; customer is frustrated).',
    );
    expect(explainReason(unsure, 'en')).toBe('Confidence 74%, limit 50% (weak sign)');
  });

  it('stand beside one that was enough', () => {
    expect(explainDecision({ ...decision, reasons: [...decision.reasons, again] }, 'en')).toBe(
      'Hand over to a person: confidence 42%, under the limit of 50%; AI repeated the same answer once (weak sign).',
    );
  });
});

it.each([
  ['en', 'A person is in charge.'],
  ['de', 'Ein Mensch kümmert sich.'],
  ['es', 'Atiende una persona.'],
  ['fr', 'Une personne s’en occupe.'],
  ['pt', 'Uma pessoa está atendendo.'],
])(
  'does not say that no person is needed while one holds the conversation (%s)',
  (locale, said) => {
    const held = { ...signalOf('human_takeover', 1, 1, 't1'), detail: 'human_holds' };
    const talk = { ...decision, outcome: 'continue' as const, reasons: [], signals: [low, held] };
    expect(explainDecision(talk, locale)).toBe(said);
  },
);

it('calls a rule by its title', () => {
  const signal = {
    ...signalOf('policy_rule', 1, 1, 't1'),
    detail: 'big-refund',
    title: 'Refunds over 500 need a person',
  };
  const reason = { code: 'policy_rule' as const, signal };
  expect(explainDecision({ ...decision, reasons: [reason] }, 'en')).toBe(
    'Hand over to a person: rule: Refunds over 500 need a person.',
  );
  expect(explainReason(reason, 'de')).toBe('Regel: Refunds over 500 need a person');
});

it.each([
  ['conditional', 'Customer wants a person if the AI can’t solve it'],
  ['soft', 'Customer wants somebody else to look at it'],
  ['explicit', 'Customer asked for a person'],
])('tells an ask on a condition and a soft ask from a plain one: %s', (detail, said) => {
  const signal = { ...signalOf('asks_for_human', 1, 1, 't1'), detail };
  expect(explainReason({ code: 'customer_request', signal }, 'en')).toBe(said);
});

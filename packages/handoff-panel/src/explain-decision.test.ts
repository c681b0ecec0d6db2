import { expect, it } from 'vitest';

import { explainDecision, reasonLabel } from './explain-decision.ts';
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
    'Hand over to a person: Confidence 42%, under the limit of 50%.',
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
    'No person needed: Confidence 90%, above the limit of 50%.',
  );
});

it('names reasons in the language of the viewer', () => {
  expect(reasonLabel('low_confidence', 'de')).toBe('KI ist unsicher');
  expect(reasonLabel('some_new_code', 'en')).toBe('Some new code');
});

import { Decision, SignalKind } from '@baton/handoff-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decisionText, readDecision } from './decision-text.ts';

const number = fc
  .double({ min: -1, max: 1, noNaN: true })
  .map((value) => (Object.is(value, -0) ? 0 : value));
const signal = fc.record(
  {
    kind: fc.constantFrom(...SignalKind.options),
    strength: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
    value: fc.option(number),
    threshold: fc.option(number),
    fired: fc.boolean(),
    evidence: fc.array(
      fc.record({ type: fc.constantFrom('turn' as const, 'action' as const), id: fc.string() }),
      { maxLength: 2 },
    ),
    detail: fc.string(),
    title: fc.string(),
    since: fc.nat(),
    micros: fc.nat({ max: 9_000 }).map((tenths) => tenths / 10),
  },
  { requiredKeys: ['kind', 'strength', 'value', 'threshold', 'fired', 'evidence'] },
);
const decision = fc.record({
  outcome: fc.constantFrom('continue' as const, 'offer' as const, 'escalate' as const),
  reasons: fc.array(fc.record({ code: fc.constant('low_confidence' as const), signal }), {
    maxLength: 2,
  }),
  signals: fc.array(signal, { maxLength: 22 }),
  policyVersion: fc.string(),
  eventId: fc.string(),
  turn: fc.nat(),
});

it('keeps every signal of a decision with all it says', () => {
  fc.assert(
    fc.property(decision, (made) => {
      const read = readDecision(decisionText(made));
      expect(Decision.parse(read)).toEqual(read);
      expect({ ...read, signals: [] }).toEqual({ ...made, signals: [] });
      expect(read.signals.length).toBe(made.signals.length);
      for (const one of made.signals) expect(read.signals).toContainEqual(one);
    }),
  );
});

import fc from 'fast-check';
import type { RuleFacts } from '@baton/handoff-core';
import { expect, test } from 'vitest';
import { checkExpression } from './check-expression.ts';
import { isThere } from './needed-facts.ts';
import { ruleContext } from './rule-context.ts';

const needsOf = (when: string): readonly string[] => {
  const checked = checkExpression(when);
  return checked.ok ? checked.needs.toSorted() : ['refused'];
};

test.each([
  ['action.type == "refund" && action.amount > 500', ['action.amount', 'action.type']],
  ['action.type == "a" || customer.vip', []],
  ['action.type == "a" || action.type == "b"', ['action.type']],
  ['!(action.type == "a")', ['action.type']],
  ['has(action.amount) || has(action.amount)', ['action.amount']],
  ['!has(action.amount)', []],
  ['turn != null && turn.text == "a"', ['turn', 'turn.text']],
  ['turn == null', []],
  ['customer.vip ? action.amount > 5 : action.amount > 9', ['action.amount', 'customer.vip']],
  ['action.args.l.exists(action, action.x == 1)', ['action.args.l']],
  ['true || action.amount > 5', []],
  ['(action.amount > 5 && false) == false', []],
])('%s needs %j', (when, needs) => {
  expect(needsOf(when)).toEqual(needs);
});

const LEAVES = [
  'action.amount > 5',
  'action.type == "refund"',
  'has(turn.text)',
  'turn.text.contains("a")',
  'customer.plan == "gold"',
  'customer.vip == true',
  'turn != null',
  'action == null',
  'true',
];
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...LEAVES),
    fc
      .tuple(tie('expression'), fc.constantFrom('&&', '||', '==', '!='), tie('expression'))
      .map(([a, op, b]) => `((${a}) ${op} (${b}))`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([a, b, c]) => `((${a}) ? (${b}) : (${c}))`),
    tie('expression').map((inner) => `!(${inner})`),
  ),
}));
const facts: fc.Arbitrary<RuleFacts> = fc.record({
  conversation: fc.constant({ turns: 1 }),
  customer: fc.record(
    { plan: fc.constantFrom('gold', 'free'), vip: fc.boolean() },
    { requiredKeys: [] },
  ),
  turn: fc.option(fc.record({ text: fc.constantFrom('a', 'b') }, { requiredKeys: [] })),
  action: fc.option(
    fc.record(
      { type: fc.constantFrom('refund', 'x'), amount: fc.integer({ min: 0, max: 10 }) },
      { requiredKeys: [] },
    ),
  ),
});

const evaluate = (
  run: (context: Record<string, unknown>) => unknown,
  given: RuleFacts,
): unknown => {
  try {
    return run(ruleContext(given));
  } catch {
    return false;
  }
};

test('an expression is never true without the facts it is said to need', () => {
  fc.assert(
    fc.property(expression, facts, (when, given) => {
      const checked = checkExpression(when);
      fc.pre(checked.ok);
      const skipped = checked.needs.some((path) => !isThere(given, path.split('.')));
      expect(skipped && evaluate(checked.run, given) === true).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

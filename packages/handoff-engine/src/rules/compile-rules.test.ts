import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STEPS, checkExpression } from './check-expression.ts';
import { compileRules } from './compile-rules.ts';
import { BOUNDS } from './fact-types.ts';
import { ruleContext } from './rule-context.ts';
import type { RuleFacts as Facts } from '@baton/handoff-core';

const NOTHING: Facts = { conversation: {}, customer: {}, turn: null, action: null };

const holds = (when: string, facts: Partial<Facts>) => {
  const rules = compileRules([{ id: 'rule', when }]);
  return {
    holds: rules.holds({ id: 'rule', when }, { ...NOTHING, ...facts }),
    trouble: rules.trouble.get('rule'),
  };
};

const REFUND = 'action.type == "refund" && action.amount > 500';

describe('a rule', () => {
  test.each([600, 600.5, 500.01])('holds at an amount of %d', (amount) => {
    expect(holds(REFUND, { action: { type: 'refund', amount } }).holds).toBe(true);
  });

  test.each([
    ['a smaller amount', { action: { type: 'refund', amount: 500 } }],
    ['an amount that is not there', { action: { type: 'refund' } }],
    ['an amount that is a text', { action: { type: 'refund', amount: '600' } }],
    ['a turn, which is no action', { turn: { by: 'customer', text: 'refund' } }],
    ['nothing at all', {}],
  ])('does not hold, without trouble, at %s', (_, facts) => {
    expect(holds(REFUND, facts)).toEqual({ holds: false, trouble: undefined });
  });

  test.each([
    ['customer.vip == true || action.amount > 5', { customer: { vip: true } }],
    ['customer.attributes.vip', { customer: { attributes: { vip: true } } }],
    ['!has(turn.text) && action != null', { action: {} }],
    ['turn == null', {}],
    ['conversation.turns + 1 == 4', { conversation: { turns: 3 } }],
    ['turn.text.matches("(?i)law(yer|suit)")', { turn: { text: 'My LAWYER will call' } }],
    [
      'action.args.items.exists(i, i.price > 99.5)',
      { action: { args: { items: [{ price: 5 }, { price: 100 }] } } },
    ],
    ['action.args["order id"] == "7"', { action: { args: { 'order id': '7' } } }],
    ['"legal" in turn.topics', { turn: { topics: ['legal'] } }],
    ['turn.text.size() == 2', { turn: { text: 'שם' } }],
  ])('%s holds', (when, facts) => {
    expect(holds(when, facts)).toEqual({ holds: true, trouble: undefined });
  });

  test('compares texts exactly, and without case when it says so', () => {
    const facts = { customer: { plan: 'Gold' } };
    expect(holds('customer.plan == "gold"', facts).holds).toBe(false);
    expect(holds('string(customer.plan).lowerAscii() == "gold"', facts).holds).toBe(true);
  });

  test('that fails at run time does not hold and is counted by its id', () => {
    const when = 'action.args.amount > 500';
    const rules = compileRules([{ id: 'text-amount', when }]);
    const facts = { ...NOTHING, action: { args: { amount: '600' } } };
    expect(rules.holds({ id: 'text-amount', when }, facts)).toBe(false);
    expect(rules.holds({ id: 'text-amount', when }, { ...facts })).toBe(false);
    expect(rules.trouble.get('text-amount')).toEqual({ times: 2, code: 'no_such_overload' });
  });

  test.each([
    ['action.amount >', 'invalid_expression'],
    ['customer.vip', 'not_true_or_false'],
  ])('%s is counted and does not hold', (when, code) => {
    expect(holds(when, { customer: { vip: 'yes' } })).toEqual({
      holds: false,
      trouble: { times: 1, code },
    });
  });
});

describe('a hostile expression', () => {
  const nested = (depth: number): string =>
    depth === 0 ? 'true' : `action.args.l.all(v${depth}, ${nested(depth - 1)})`;

  test.each([
    nested(3),
    'action.args.l.map(a, action.args.l.map(b, action.args.l.map(c, a + b + c))).size() > 0',
    'turn.text.split("").exists(a, turn.text.split("").exists(b, a == b))',
    'action.args.l.all(x, turn.text.matches("(a+)+$"))',
    'turn.text.matches("((a{90}){90}){90}")',
    'turn.text.matches("(a|b)*a(a|b){14}[cd]")',
    '[1, 2, 3, 4, 5].exists(x, turn.text.matches("(?i)lawyer|attorney|solicitor|ombudsman|regulator"))',
    'action.args.l.map(x, action.args.l.map(y, turn.text).join("")).join("") == ""',
    `${Array.from({ length: 200 }, () => 'turn.text').join(' + ')} == ""`,
    `${'('.repeat(500)}true${')'.repeat(500)}`,
    `${'!'.repeat(990)}true`,
    'cel.bind(a, turn.text + turn.text, cel.bind(b, a + a, b + b == ""))',
    'bytes(turn.text).json() == {}',
  ])('%s is refused', (when) => {
    const checked = checkExpression(when);
    expect(checked.ok).toBe(false);
  });

  test('that is accepted still sees no more than the bounds it was weighed with', () => {
    const long = Array.from({ length: 1_000 }, (_, index) => index);
    const facts = {
      action: { args: { l: long, text: 'a'.repeat(20_000) } },
      turn: { text: 'a'.repeat(20_000) },
    };
    expect(
      holds('action.args.l.size() == 100 && action.args.text.size() == 1000', facts).holds,
    ).toBe(true);
    expect(holds('turn.text.size() == 10000', facts).holds).toBe(true);
    expect(holds('turn.text.matches("(a+)+b$")', facts)).toEqual({
      holds: false,
      trouble: undefined,
    });
    expect(checkExpression(nested(2))).toMatchObject({ ok: true, steps: expect.any(Number) });
  });

  test('searches the first 1,000 characters for a pattern', () => {
    const at = (offset: number) => ({ turn: { text: `${' '.repeat(offset)}lawyer` } });
    expect(holds('turn.text.matches("lawyer")', at(994)).holds).toBe(true);
    expect(holds('turn.text.matches("lawyer")', at(995)).holds).toBe(false);
  });

  test('costs more the more loops stand inside each other, up to the refusal', () => {
    const steps = [0, 1, 2].map((depth) => {
      const checked = checkExpression(nested(depth));
      return checked.ok ? checked.steps : Number.POSITIVE_INFINITY;
    });
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBeGreaterThan(10_000);
    expect(steps.at(-1)).toBeLessThanOrEqual(STEPS.rule);
  });
});

const countValues = (value: unknown): number =>
  value !== null && typeof value === 'object'
    ? Object.values(value).reduce<number>((sum, item) => sum + countValues(item), 1)
    : 1;

test('any JSON as facts is cut to the bounds, and no rule throws on it', () => {
  const rules = [
    'action.args.a.b == 1',
    'action.args.exists(x, x > 3)',
    'customer.__proto__ == 1 || customer.constructor == 2',
    'action.result.size() > 2 || action.args + action.result == 3',
    'turn.text.contains("a") && action.amount > 2',
  ].map((when, index) => ({ id: `r${index}`, when }));
  const compiled = compileRules(rules);
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 12 }),
      fc.jsonValue(),
      fc.string(),
      (args, result, text) => {
        const facts: Facts = {
          conversation: { turns: 1 },
          customer: { any: args },
          turn: { text },
          action: { args, result, amount: result },
        };
        for (const rule of rules) expect(typeof compiled.holds(rule, facts)).toBe('boolean');
        expect(countValues(ruleContext(facts)['customer'])).toBeLessThanOrEqual(
          BOUNDS.values + BOUNDS.items,
        );
      },
    ),
    { numRuns: 200 },
  );
  expect([...compiled.trouble.values()].every(({ code }) => code !== 'invalid_expression')).toBe(
    true,
  );
});

test('any text as an expression is either refused with a place or runs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => {
      const checked = checkExpression(source);
      expect(
        checked.ok ||
          checked.faults.every(({ position }) => position.line > 0 && position.column > 0),
      ).toBe(true);
    }),
    { numRuns: 300 },
  );
});

import { describe, expect, test } from 'vitest';
import { checkExpression } from './check-expression.ts';

const faultsOf = (source: string) => {
  const checked = checkExpression(source);
  return checked.ok ? [] : checked.faults;
};

describe('a sound expression passes', () => {
  test.each([
    'action.type == "refund" && action.amount > 500',
    'conversation.turns == 3',
    'action.amount in [100, 200.5]',
    '1 + action.amount * 2 > 10 % 3',
    'customer.plan in ["gold", "platinum"] || customer.attributes.vip == true',
    'customer.vip',
    'has(action.amount) && !has(turn.text)',
    'turn != null && turn.text.lowerAscii().contains("lawyer")',
    'turn.text.matches("(?i)\\\\bsolicitors?\\\\b")',
    'turn.topics.exists(topic, topic == "legal")',
    'action.args.items.filter(item, item.price > 100).size() > 2',
    'timestamp(customer.since) < timestamp("2025-01-01T00:00:00Z")',
    'conversation.agent.version.startsWith("2.")',
    '"a" + turn.by == "acustomer" // a note',
  ])('%s', (source) => {
    expect(faultsOf(source)).toEqual([]);
  });
});

describe('each mistake is named with its place', () => {
  test.each([
    ['acton.type == "refund"', 1, 1, 'unknown name `acton`. Did you mean `action`?'],
    ['action.typ == "refund"', 1, 8, '`action` has no field `typ`. Did you mean `type`?'],
    ['has(action.nope)', 1, 12, '`action` has no field `nope`.'],
    ['action.amount > "500"', 1, 1, '`number > text` does not work'],
    ['action.amount', 1, 1, 'gives a number, and must be true or false'],
    ['turn.text in [1, 2]', 1, 1, '`text in list of number` does not work'],
    ['action.type && true', 1, 1, 'here one is a text'],
    ['turn.text.exists(c, c == "a")', 1, 6, 'this is a text'],
    ['timestamp("2026-01-01T00:00:00Z") > 3', 1, 1, '`time > number`'],
    ['', 1, 1, 'ends too early'],
    ['action.amount >', 1, 16, 'ends too early'],
    ['action.amount = 5', 1, 15, 'write `==` for the same'],
    ['action.amount => 5', 1, 15, '`>=` for at least'],
    ['action.amount == null', 1, 1, '`!has(action.amount)` whether it is missing'],
    ['!turn.text', 1, 1, '`!` turns true and false around, and this is a text'],
    ['not turn.by == "ai"', 1, 5, 'turn one around with !'],
    ['turn.text == “a”', 1, 14, 'straight quotes'],
    ['turn.language == de', 1, 18, 'a text stands in quotes'],
    ['has(turn)', 1, 5, '`has` asks for a field'],
    ['action.type == "refund', 1, 16, 'not closed'],
    [
      'action.type == "a"\n  && turn.txt == "b"',
      2,
      11,
      '`turn` has no field `txt`. Did you mean `text`?',
    ],
    ['action.type == "a" and true', 1, 20, '&&'],
    ['turn.text.contain("a")', 1, 11, 'Did you mean `contains`?'],
    ['turn.text.contains(5)', 1, 1, '`text.contains(number)`'],
    ['base64(turn.text) == "a"', 1, 1, 'unknown function `base64`'],
    ['turn.text.matches("(")', 1, 19, 'no regular expression'],
    ['turn.text.matches(action.type)', 1, 19, 'must be a text in quotes'],
    ['conversation.agent.nam == "a"', 1, 20, '`conversation.agent` has no field `nam`.'],
    ['action["ty" + "pe"] == "a"', 1, 8, 'write `action.field`'],
    ['conversation.tags.size() > 1', 1, 14, '`conversation` has no field `tags`'],
  ])('%s', (source, line, column, message) => {
    const [fault] = faultsOf(source);
    expect(fault?.position).toEqual({ line, column });
    expect(fault?.message).toContain(message);
  });

  test('several unknown names of one rule are all named', () => {
    expect(
      faultsOf('acton.type == "a" && turn.txt == "b" && foo(1)').map(
        ({ position }) => position.column,
      ),
    ).toEqual([1, 27, 41]);
  });

  test('wrong types on both sides of an operator are both named', () => {
    const faults = faultsOf('(turn.text > 5 &&\n true) || action.amount == "x"');
    expect(faults.map(({ position }) => [position.line, position.column])).toEqual([
      [1, 2],
      [2, 11],
    ]);
  });
});

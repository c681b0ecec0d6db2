import { Policy } from '@baton/handoff-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPolicy } from './check-policy.ts';

const rule = (id: string, when: string) => ({ id, title: 'A rule', when, then: 'offer' });

const faultsOf = (input: unknown) => {
  const checked = checkPolicy(input);
  return checked.ok ? [] : checked.faults;
};

const warningsOf = (input: unknown) => {
  const checked = checkPolicy(input);
  return checked.ok ? checked.warnings : [];
};

test('an empty policy is the default one', () => {
  expect(checkPolicy({})).toEqual({ ok: true, policy: Policy.parse({}), warnings: [] });
});

test('every fault of a policy comes at once, of its numbers and of each rule', () => {
  const faults = faultsOf({
    turnLimit: 2,
    confidence: { threshold: 1.5, perIntent: { refund: -1 } },
    colour: 'red',
    joint: { offer: 0.9, escalate: 0.2 },
    rules: [
      rule('one', 'acton.amount > 500'),
      rule('one', 'action.amount > "500"'),
      rule('three', 'true'),
      { id: 'four', when: 'turn.txt == "a" &&\n turn.txt == "b"' },
    ],
  });
  expect(faults.map(({ path, position }) => [path, position?.line, position?.column])).toEqual([
    ['confidence.threshold', undefined, undefined],
    ['confidence.perIntent.refund', undefined, undefined],
    ['turnLimit', undefined, undefined],
    ['rules.3.title', undefined, undefined],
    ['rules.3.then', undefined, undefined],
    ['colour', undefined, undefined],
    ['joint.offer', undefined, undefined],
    ['rules.0.when', 1, 1],
    ['rules.1.id', undefined, undefined],
    ['rules.1.when', 1, 1],
    ['rules.3.when', 1, 6],
    ['rules.3.when', 2, 7],
  ]);
});

test.each([
  [{ turnLimit: 2 }, 'turnLimit', 'must be at least 4.'],
  [{ confidence: { threshold: 1.5 } }, 'confidence.threshold', 'must be at most 1.'],
  [
    { confidence: { perIntent: { refund: 'high' } } },
    'confidence.perIntent.refund',
    'must be a number.',
  ],
  [{ regulatedTopics: ['law'] }, 'regulatedTopics.0', 'must be one of `legal`'],
  [
    { rules: [{ id: 'a b', title: 'T', when: 'true', then: 'offer' }] },
    'rules.0.id',
    'must be 1 to 60 letters, digits',
  ],
  [
    { rules: [{ id: 'a', title: '', when: 'true', then: 'offer' }] },
    'rules.0.title',
    'must not be empty.',
  ],
  [{ rules: {} }, 'rules', 'must be a list.'],
  [{ version: 5 }, 'version', 'must be text.'],
  [{ turnLimit: 4.5 }, 'turnLimit', 'must be a whole number.'],
  [{ tools: { refund: 'delete' } }, 'tools.refund', 'must be one of `read`, `write`.'],
  [{ colour: 1 }, 'colour', 'is no setting'],
  [{ ask: { enabled: false } }, 'ask.enabled', 'cannot be switched off'],
  [{ ask: false }, 'ask', 'cannot be switched off'],
  [{ ask: { firstTurn: 'continue' } }, 'ask.firstTurn', 'cannot be switched off'],
  [{ joint: { offer: 0.9, escalate: 0.8 } }, 'joint.offer', 'at most `joint.escalate`'],
  [null, '', 'must be an object.'],
  ['policy', '', 'must be an object.'],
  [[], '', 'must be an object.'],
])('%j is refused at its place with what to do', (input, path, message) => {
  const [fault] = faultsOf(input);
  expect(fault?.path).toBe(path);
  expect(fault?.message).toContain(message);
});

describe('what is most likely not meant is a warning', () => {
  test.each([
    [
      { routes: [{ queue: 'a' }, { queue: 'b', intents: ['x'] }] },
      'routes.1',
      'route 1 takes everything',
    ],
    [
      {
        routes: [
          { queue: 'a', plans: ['Gold', 'pro'] },
          { queue: 'b', plans: ['gold'], languages: ['de'] },
        ],
      },
      'routes.1',
      'never reached',
    ],
    [
      { routes: [{ queue: 'a', reasons: ['bad_mood'] }] },
      'routes.0.reasons',
      '`bad_mood` is no reason',
    ],
    [
      { rules: [rule('both', 'turn.text == "a" && action.amount > 5')] },
      'rules.0.when',
      'never holds',
    ],
    [{ rules: [rule('always', '1 < 2')] }, 'rules.0.when', 'looks at no fact'],
    [{ tools: { refund: 'write', Refund: 'read' } }, 'tools.Refund', 'only in capitals'],
  ])('%j', (input, path, message) => {
    const [warning] = warningsOf(input);
    expect(warning?.path).toBe(path);
    expect(warning?.message).toContain(message);
  });

  test('routes that can be reached give none', () => {
    expect(
      warningsOf({
        routes: [
          { queue: 'a', plans: ['gold'], languages: ['de'] },
          { queue: 'b', plans: ['gold'] },
          { queue: 'c', languages: ['de'] },
          { queue: 'd' },
        ],
      }),
    ).toEqual([]);
  });
});

test('a hundred costly rules are refused together, though each of them may run', () => {
  const costly = 'action.args.l.all(x, action.args.l.all(y, y != 3))';
  const rules = Array.from({ length: 100 }, (_, index) => rule(`r${index}`, costly));
  expect(faultsOf({ rules: rules.slice(0, 1) })).toEqual([]);
  expect(faultsOf({ rules }).map(({ path }) => path)).toEqual(['rules']);
});

test('any JSON is either a policy or has a fault with words, and nothing throws', () => {
  const json = fc.oneof(
    fc.jsonValue(),
    fc.record(
      { rules: fc.jsonValue(), ask: fc.jsonValue(), routes: fc.jsonValue() },
      { requiredKeys: [] },
    ),
    fc.array(fc.jsonValue()).map((rules) => ({ rules })),
  );
  fc.assert(
    fc.property(json, (input) => {
      const checked = checkPolicy(input);
      expect(checked.ok || checked.faults.every(({ message }) => message.length > 5)).toBe(true);
      expect(checked.ok || checked.faults.length > 0).toBe(true);
    }),
  );
});

test('an action that two entries of the catalogue claim is a fault', () => {
  const faults = faultsOf({
    actions: [
      { type: 'refund', names: ['refund_order', 'Refund_Order'] },
      { type: 'Refund ' },
      { type: 'cancel', names: ['refund_order'] },
    ],
  });
  expect(faults.map(({ path }) => path)).toEqual(['actions.1.type', 'actions.2.names.0']);
});

test.each([
  [{ approval: 'sometimes' }, 'actions.0.approval', 'must be `never`, `always` or an object'],
  [{ limits: { amount: { eur: 5 } } }, 'actions.0.limits.amount.eur', 'three capital letters'],
  [{ limits: { amount: { EUR: -1 } } }, 'actions.0.limits.amount.EUR', 'at least 0'],
  [{ limits: { amount: { EUR: 1e10 } } }, 'actions.0.limits.amount.EUR', 'at most'],
  [{ currency: 'Euro' }, 'actions.0.currency', 'three capital letters'],
  [{ endpoints: { run: 'https://x' } }, 'actions.0.endpoints.run', '1 to 60'],
])('a catalogue with %j is refused with the place', (wrong, path, message) => {
  const [fault] = faultsOf({ actions: [{ type: 'refund', ...wrong }] });
  expect(fault?.path).toBe(path);
  expect(fault?.message).toContain(message);
});

test('settings of an action that can not have an effect are told', () => {
  const entry = {
    type: 'refund',
    currency: 'USD',
    limits: { amount: { EUR: 100 } },
    approval: { above: { EUR: 100 } },
    endpoints: { reverse: 'take-back' },
  };
  expect(warningsOf({ actions: [entry] }).map(({ path }) => path)).toEqual([
    'actions.0.approval.above.EUR',
    'actions.0.currency',
    'actions.0.endpoints.reverse',
  ]);
});

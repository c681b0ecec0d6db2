import type { PolicyInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { checkPolicy } from './check-policy.ts';

const faultsOf = (input: unknown) => {
  const checked = checkPolicy(input);
  return checked.ok ? [] : checked.faults;
};

const warningsOf = (input: PolicyInput) => {
  const checked = checkPolicy(input);
  return checked.ok ? checked.warnings : [];
};

const hours = (more = {}) => ({
  queues: [{ id: 'support', hours: { timeZone: 'Europe/Berlin', ...more } }],
});

it.each<[unknown, string, string]>([
  [
    {
      routes: [
        { id: 'a', queue: 'q' },
        { id: 'a', queue: 'r' },
      ],
    },
    'routes.1.id',
    'is also the id of route 1',
  ],
  [{ routes: [{ queue: 'q', when: 'turn.text == "x"' }] }, 'routes.0.when', 'looks at `turn`'],
  [{ routes: [{ queue: 'q', tier: 0 }] }, 'routes.0.tier', 'must be at least 1.'],
  [{ queues: [{ id: 'q' }, { id: 'q' }] }, 'queues.1.id', 'is also the id of queue 1'],
  [
    { queues: [{ id: 'support', fallbacks: ['support'] }] },
    'queues.0.fallbacks.0',
    'the queue itself',
  ],
  [
    { queues: [{ id: 'support', fallbacks: ['nigth'] }, { id: 'night' }] },
    'queues.0.fallbacks.0',
    'Did you mean `night`?',
  ],
  [hours({ timeZone: 'Europe/Berln' }), 'queues.0.hours.timeZone', 'is no time zone'],
  [hours({ monday: [{ from: '17:00', to: '09:00' }] }), 'queues.0.hours.monday.0', 'is not after'],
  [hours({ monday: [{ from: '09:00', to: '09:00' }] }), 'queues.0.hours.monday.0', 'is not after'],
  [
    hours({
      friday: [
        { from: '12:00', to: '18:00' },
        { from: '09:00', to: '12:30' },
      ],
    }),
    'queues.0.hours.friday.0',
    'before 09:00 to 12:30 is over',
  ],
  [
    hours({ monday: [{ from: '9:00', to: '25:00' }] }),
    'queues.0.hours.monday.0.from',
    'a time such as 09:00',
  ],
  [
    { messages: [{ moment: 'requested', language: 'en', text: 'We open {open}.' }] },
    'messages.0.text',
    '`{open}` is filled by nothing. Did you mean `opens`?',
  ],
  [
    {
      messages: [
        { moment: 'failed', language: 'en', text: 'A' },
        { moment: 'failed', language: 'EN', text: 'B' },
      ],
    },
    'messages.1',
    'as message 1',
  ],
])('refuses %j at %s: %s', (input, path, message) => {
  const found = faultsOf(input).find((fault) => fault.path === path);
  expect(found?.message).toContain(message);
});

it('says where in the expression of a route a mistake is, also in a policy that has others', () => {
  expect(
    faultsOf({
      turnLimit: 1,
      routes: [
        { queue: 'q', when: 'customer.plan == "Pro" &&\n conversation.truns > 3' },
        { queue: 'q', when: 'customer.plan' },
      ],
    }).map(({ path, position }) => [path, position?.line, position?.column]),
  ).toEqual([
    ['turnLimit', undefined, undefined],
    ['routes.0.when', 2, 15],
  ]);
});

it('refuses routes that could be too dear together', () => {
  const dear = 'customer.list.all(x, customer.list.all(y, y != 3))';
  const routes = Array.from({ length: 100 }, (_, index) => ({ queue: `q${index}`, when: dear }));
  expect(faultsOf({ routes }).map(({ path }) => path)).toContain('routes');
});

it.each<[PolicyInput, string, string]>([
  [{ routes: [{ queue: 'a' }, { queue: 'b', plans: ['x'] }] }, 'routes.1', 'is never reached'],
  [
    {
      routes: [
        { queue: 'a', when: 'customer.vip == true' },
        { queue: 'b', when: 'customer.vip == true' },
      ],
    },
    'routes.1',
    'is never reached',
  ],
  [{ routes: [{ queue: 'a', when: '1 < 2' }] }, 'routes.0.when', 'looks at no fact'],
  [
    { routes: [{ queue: 'support', skills: ['tax'] }], queues: [{ id: 'support', skills: [] }] },
    'routes.0',
    'lacks the skill `tax`',
  ],
  [
    { routes: [{ queue: 'support', tier: 3 }], queues: [{ id: 'support', tier: 2 }] },
    'routes.0',
    'lacks tier 3',
  ],
  [{ queues: [{ id: 'suport' }] }, 'queues.0.id', 'Did you mean `support`?'],
  [{ queues: [{ id: 'suport' }] }, 'defaultQueue', 'is not described under `queues`'],
  [
    {
      queues: [
        { id: 'support', fallbacks: ['b'] },
        { id: 'b', fallbacks: ['c'] },
        { id: 'c', fallbacks: ['support'] },
      ],
    },
    'queues.0.fallbacks',
    'support → b → c → support',
  ],
  [hours(), 'queues.0.hours', 'no opening on any day'],
  [{ queues: [{ id: 'support', capacity: 0 }] }, 'queues.0.capacity', 'always full'],
  [
    { messages: [{ moment: 'requested', language: 'en', arrangement: 'now', text: '{opens}' }] },
    'messages.0.text',
    'is never said: `{opens}`',
  ],
  [
    {
      messages: [{ moment: 'requested', language: 'en', arrangement: 'later', text: '{estimate}' }],
    },
    'messages.0.text',
    'is never said: `{estimate}`',
  ],
  [
    {
      messages: [{ moment: 'requested', language: 'en', text: 'A colleague will call you back.' }],
    },
    'messages.0.text',
    'sounds as if a person were coming',
  ],
  [
    {
      messages: [
        { moment: 'requested', language: 'de', text: 'Ein Kollege meldet sich bei Ihnen.' },
      ],
    },
    'messages.0.text',
    'sounds as if a person were coming',
  ],
])('warns of %j at %s: %s', (input, path, message) => {
  const found = warningsOf(input).filter((warning) => warning.path === path);
  expect(found.map((each) => each.message).join('\n')).toContain(message);
});

it('has nothing to say of a policy in which all fits', () => {
  const week = {
    timeZone: 'Europe/Berlin',
    monday: [
      { from: '09:00', to: '12:00' },
      { from: '12:00', to: '24:00' },
    ],
  };
  expect(
    checkPolicy({
      routes: [
        { id: 'gold', queue: 'gold', when: 'customer.plan == "Gold"', skills: ['tax'] },
        { queue: 'support', languages: ['de'] },
        { queue: 'support', intents: ['refund'] },
      ],
      queues: [
        { id: 'gold', skills: ['Tax'], hours: week, fallbacks: ['support'] },
        { id: 'support', languages: ['de', 'en'], capacity: 10 },
      ],
      messages: [
        { moment: 'requested', language: 'en', text: 'We asked {queue}. We open {opens}.' },
        { moment: 'accepted', language: 'en', text: 'A colleague will answer you soon, {name}.' },
      ],
    }),
  ).toMatchObject({ ok: true, warnings: [] });
});

it('does not call a route unreachable whose earlier one may be passed over', () => {
  expect(
    warningsOf({
      routes: [{ queue: 'english' }, { queue: 'support' }],
      queues: [{ id: 'english', languages: ['en'] }, { id: 'support' }],
    }),
  ).toEqual([]);
});

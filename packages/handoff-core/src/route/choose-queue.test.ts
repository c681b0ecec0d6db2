import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Policy } from '../schema/policy.ts';
import type { PolicyInput } from '../schema/policy.ts';
import type { QueueNow, Situation } from '../schema/routing.ts';
import { chooseQueue } from './choose-queue.ts';
import type { RouteSubject } from './match-route.ts';
import { isOpen } from './open-hours.ts';

/** A Saturday. */
const NOW = '2026-03-07T12:00:00.000Z';
const weekdays = { timeZone: 'UTC', monday: [{ from: '09:00', to: '17:00' }] };
const weekend = { timeZone: 'UTC', saturday: [{ from: '00:00', to: '24:00' }] };

const SUBJECT: RouteSubject = {
  decision: { reasons: [] },
  facts: { intent: 'refund', customer: { plan: 'Gold' } },
  language: 'de-AT',
};

const known = (queues: Record<string, Partial<QueueNow>> = {}): Situation => ({
  now: NOW,
  queues: new Map(
    Object.entries(queues).map(([id, now]) => [
      id,
      { online: null, waiting: null, minutes: null, ...now },
    ]),
  ),
});

interface Around {
  situation?: Situation;
  subject?: RouteSubject;
  holds?: (place: number) => boolean;
}

const choose = (
  policy: PolicyInput,
  { situation = known(), subject = SUBJECT, holds = () => true }: Around = {},
) => chooseQueue(subject, Policy.parse(policy), situation, holds);

const billing = (more = {}) => ({
  routes: [{ queue: 'billing', intents: ['refund'] }],
  queues: [{ id: 'billing', ...more }],
});

it('takes the first route whose conditions all hold, and says what would have been next', () => {
  const policy: PolicyInput = {
    routes: [
      { queue: 'english', languages: ['en'] },
      {
        id: 'german-refunds',
        queue: 'billing',
        intents: ['Refund'],
        languages: ['de'],
        plans: ['gold'],
        when: 'true',
        skills: ['refunds'],
        priority: 'high',
      },
      { queue: 'gold', plans: ['Gold'] },
    ],
    queues: [{ id: 'billing', label: 'Billing', tier: 2 }],
  };
  expect(choose(policy).routed).toEqual({
    queue: 'billing',
    label: 'Billing',
    skills: ['refunds'],
    priority: 'high',
    tier: 2,
    because: 'route:intent+language+plan+when',
    route: 'german-refunds',
    runnerUp: { queue: 'gold', because: 'route:plan', why: 'later' },
    passed: [],
  });
  expect(choose(policy, { holds: () => false }).routed).toMatchObject({
    queue: 'gold',
    because: 'route:plan',
    route: '3',
    runnerUp: { queue: 'support', because: 'default', why: 'later' },
  });
});

it('asks whether an expression holds only where all else does, by the place of its route', () => {
  const asked: number[] = [];
  choose(
    {
      routes: [
        { queue: 'a', languages: ['fr'], when: 'true' },
        { queue: 'b' },
        { queue: 'c', when: 'true' },
      ],
    },
    { holds: (place) => asked.push(place) > 99 },
  );
  expect(asked).toEqual([2]);
});

it('ends at the default queue where no route holds', () => {
  expect(choose({ routes: [{ queue: 'x', plans: ['Free'] }] })).toEqual({
    routed: {
      queue: 'support',
      label: null,
      skills: [],
      priority: null,
      tier: null,
      because: 'default',
      route: null,
      runnerUp: null,
      passed: [],
    },
    arrangement: { kind: 'queue', minutes: null, opensAt: null, asked: false },
  });
});

it.each([
  ['skills', { skills: ['refunds'] }, { id: 'q', skills: ['Shipping'] }],
  ['language', {}, { id: 'q', languages: ['en', 'de-CH'] }],
  ['tier', { tier: 3 }, { id: 'q', tier: 2 }],
])('passes a queue over for its %s and goes on to the next route', (why, wants, queue) => {
  const policy: PolicyInput = {
    routes: [{ queue: 'q', ...wants }, { queue: 'r' }],
    queues: [queue],
  };
  expect(choose(policy).routed).toMatchObject({
    queue: 'r',
    passed: [{ queue: 'q', why }],
    runnerUp: { queue: 'support', why: 'later' },
  });
});

it('takes a queue that has more than is wanted, and one whose customer gave no language', () => {
  const wants = { skills: ['REFUNDS'], tier: 2 };
  const queue = { id: 'q', skills: ['refunds', 'tax'], languages: ['de'], tier: 3 };
  const policy: PolicyInput = { routes: [{ queue: 'q', ...wants }], queues: [queue] };
  expect(choose(policy).routed.queue).toBe('q');
  expect(choose(policy, { subject: { ...SUBJECT, language: null } }).routed.queue).toBe('q');
  const enough = { ...policy, queues: [{ ...queue, tier: 2 }] };
  expect(choose(enough).routed.queue).toBe('q');
});

it.each([
  ['closed', { hours: weekdays }, {}],
  ['nobody_there', {}, { online: 0 }],
  ['full', { capacity: 3 }, { waiting: 3 }],
  ['full', { capacity: 0 }, {}],
])('has a fallback stand in for a queue that is %s', (why, queue, now) => {
  const policy = billing({ ...queue, fallbacks: ['night', 'other'] });
  const { routed, arrangement } = choose(policy, { situation: known({ billing: now }) });
  expect(routed).toMatchObject({
    queue: 'night',
    because: 'fallback:billing',
    route: '1',
    passed: [{ queue: 'billing', why }],
    runnerUp: { queue: 'other', because: 'fallback:billing', why: 'is_fallback' },
  });
  expect(arrangement.kind).toBe('queue');
});

it('goes on to the fallbacks of fallbacks, and only once around', () => {
  const queues = [
    { id: 'a', capacity: 0, fallbacks: ['b'] },
    { id: 'b', capacity: 0, fallbacks: ['a', 'c'] },
    { id: 'c', fallbacks: ['a', 'b', 'c'] },
  ];
  expect(choose({ routes: [{ queue: 'a' }], queues }).routed).toMatchObject({
    queue: 'c',
    because: 'fallback:a',
    passed: [
      { queue: 'a', why: 'full' },
      { queue: 'b', why: 'full' },
    ],
  });
});

it('keeps a handoff in a queue that is closed rather than send it where nobody is responsible', () => {
  const policy = billing({ hours: weekdays, whenAway: 'callback', fallbacks: ['night'] });
  const { routed, arrangement } = choose({
    ...policy,
    queues: [...policy.queues, { id: 'night', capacity: 0 }],
  });
  expect(routed).toMatchObject({
    queue: 'billing',
    passed: [],
    runnerUp: { queue: 'support', because: 'default', why: 'later' },
  });
  expect(arrangement).toEqual({
    kind: 'callback',
    minutes: null,
    opensAt: '2026-03-09T09:00:00.000Z',
    asked: false,
  });
});

it('keeps it in one that is closed before one that is full', () => {
  const queues = [
    { id: 'billing', capacity: 0, fallbacks: ['night'] },
    { id: 'night', hours: weekdays, whenAway: 'email' as const },
  ];
  const { routed, arrangement } = choose({ routes: [{ queue: 'billing' }], queues });
  expect(routed).toMatchObject({ queue: 'night', passed: [{ queue: 'billing', why: 'full' }] });
  expect(arrangement.kind).toBe('email');
});

it('gives it to the default queue when nobody is able at all', () => {
  const { routed } = choose({
    routes: [{ queue: 'q', skills: ['tax'] }],
    queues: [
      { id: 'q', skills: [] },
      { id: 'support', languages: ['en'] },
    ],
  });
  expect(routed).toMatchObject({
    queue: 'support',
    because: 'default',
    passed: [{ queue: 'q', why: 'skills' }],
    runnerUp: null,
  });
});

it.each([
  [{ online: 3, minutes: 4 }, { answersWithin: 30 }, { kind: 'now', minutes: { low: 4, high: 6 } }],
  [{ online: 3 }, { answersWithin: 30 }, { kind: 'now', minutes: { low: 0, high: 30 } }],
  [{ online: 3 }, {}, { kind: 'now', minutes: null }],
  [{}, { answersWithin: 30 }, { kind: 'queue', minutes: { low: 0, high: 30 } }],
  [{}, {}, { kind: 'queue', minutes: null }],
  [{ online: 0, minutes: 4 }, { answersWithin: 30 }, { kind: 'later', minutes: null }],
])('says of a queue %j that %j: %j', (now, queue, said) => {
  const { arrangement } = choose(billing(queue), { situation: known({ billing: now }) });
  expect(arrangement).toMatchObject({ ...said, opensAt: null, asked: 'online' in now });
});

it('believes the hours over a helpdesk where somebody forgot to sign out', () => {
  const { arrangement } = choose(billing({ hours: weekdays }), {
    situation: known({ billing: { online: 4 } }),
  });
  expect(arrangement).toMatchObject({ kind: 'later', opensAt: '2026-03-09T09:00:00.000Z' });
});

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'support');
const names = fc.constantFrom('x', 'y', 'z');
const policies = fc.record({
  defaultQueue: ids,
  routes: fc.array(
    fc.record(
      {
        queue: ids,
        skills: fc.array(names, { maxLength: 2 }),
        languages: fc.array(fc.constantFrom('de', 'en', 'de-AT'), { maxLength: 2 }),
        intents: fc.array(fc.constantFrom('refund', 'other'), { maxLength: 2 }),
        tier: fc.integer({ min: 1, max: 3 }),
        when: fc.constant('true'),
      },
      { requiredKeys: ['queue', 'skills'] },
    ),
    { maxLength: 5 },
  ),
  queues: fc.array(
    fc.record(
      {
        id: ids,
        skills: fc.array(names, { maxLength: 3 }),
        languages: fc.array(fc.constantFrom('de', 'en'), { maxLength: 2 }),
        tier: fc.integer({ min: 1, max: 3 }),
        hours: fc.constantFrom(weekdays, weekend),
        capacity: fc.integer({ min: 0, max: 3 }),
        answersWithin: fc.integer({ min: 1, max: 60 }),
        whenAway: fc.constantFrom('callback' as const, 'email' as const, 'later' as const),
        fallbacks: fc.array(ids, { maxLength: 4 }),
      },
      { requiredKeys: ['id'] },
    ),
    { maxLength: 6 },
  ),
});
const situations = fc
  .dictionary(
    ids,
    fc.record({
      online: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
      waiting: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
      minutes: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
    }),
  )
  .map((queues) => known(queues));

it('ends at exactly one queue that the policy names, and is the same every time', () => {
  fc.assert(
    fc.property(policies, situations, fc.boolean(), (policy, situation, holding) => {
      const options = { situation, holds: () => holding };
      const { routed, arrangement } = choose(policy, options);
      const named = [
        policy.defaultQueue,
        ...policy.routes.map(({ queue }) => queue),
        ...policy.queues.flatMap(({ fallbacks = [] }) => fallbacks),
      ];
      expect(named).toContain(routed.queue);
      expect(choose(policy, options)).toEqual({ routed, arrangement });
      const passed = routed.passed.map(({ queue }) => queue);
      expect(new Set([...passed, routed.queue]).size).toBe(passed.length + 1);
      expect([...passed, routed.queue]).not.toContain(routed.runnerUp?.queue);
    }),
    { numRuns: 500 },
  );
});

it('never says that somebody is there of a queue that is closed, empty or full, and says when it opens', () => {
  fc.assert(
    fc.property(policies, situations, (policy, situation) => {
      const { routed, arrangement } = choose(policy, { situation });
      const queue = Policy.parse(policy).queues.find(({ id }) => id === routed.queue);
      const { online, waiting } = situation.queues.get(routed.queue) ?? {
        online: null,
        waiting: null,
      };
      const open = isOpen(queue?.hours ?? null, NOW);
      const room = (waiting ?? 0) < (queue?.capacity ?? Infinity);
      const here = open && room && online !== 0;
      expect(arrangement.kind).toBe(
        here ? (online === null ? 'queue' : 'now') : (queue?.whenAway ?? 'later'),
      );
      expect(arrangement.opensAt === null).toBe(open);
      expect(here || arrangement.minutes === null).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('leaves no queue of the choice that could take it now for one that can not', () => {
  fc.assert(
    fc.property(policies, situations, (policy, situation) => {
      const { routed, arrangement } = choose(policy, { situation });
      const here = arrangement.kind === 'now' || arrangement.kind === 'queue';
      const reasons = [...routed.passed.map(({ why }) => why), routed.runnerUp?.why];
      // What came first, or stands in, could not take it either.
      expect(here || !reasons.includes('is_fallback')).toBe(true);
      expect(routed.passed.some(({ why }) => why === 'later' || why === 'is_fallback')).toBe(false);
    }),
    { numRuns: 500 },
  );
});

import type { PolicyInput } from '@baton/handoff-core';
import type { z } from 'zod';
import { expect, it } from 'vitest';
import type { Connectors, HelpdeskConnector } from '../connectors/port.ts';
import { NOW, testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';
import { MemoryDesk } from '../testing/memory-desk.ts';
import type { QueuesRead, RoutingDryRunRead, TriedRead } from './routing-answers.ts';

/** NOW is a Monday at 09:00 UTC, 10:00 in Berlin. */
const week = (from: string, to: string) => ({
  timeZone: 'Europe/Berlin',
  monday: [{ from, to }],
  tuesday: [{ from, to }],
});

const policy: PolicyInput = {
  routes: [
    { id: 'refunds', queue: 'billing', intents: ['refund'], skills: ['refunds'] },
    { id: 'pro', queue: 'pro', when: 'customer.plan == "Pro" && conversation.turns > 1' },
  ],
  queues: [
    { id: 'billing', label: 'Billing', hours: week('12:00', '18:00'), whenAway: 'callback' },
    { id: 'pro', capacity: 1, fallbacks: ['support'] },
    { id: 'support', targets: { desk: { group: 'g1', tags: ['x'] }, gone: { group: 'g' } } },
  ],
};

const ask = (conversation: string, intent: string, plan?: string) => [
  {
    id: `${conversation}-f`,
    type: 'conversation' as const,
    intent,
    language: 'de',
    ...(plan && { customer: { plan } }),
  },
  {
    id: `${conversation}-1`,
    type: 'turn' as const,
    by: 'customer' as const,
    text: 'Meine Rechnung stimmt nicht.',
  },
  { id: `${conversation}-2`, type: 'turn' as const, by: 'ai' as const, text: 'Ich sehe nach.' },
  {
    id: `${conversation}-3`,
    type: 'turn' as const,
    by: 'customer' as const,
    text: 'Ich will einen Menschen sprechen!',
  },
];

const post = (test: TestService, path: string, body: unknown) =>
  test.ask<unknown>('POST', `/v1/routing/${path}`, { body });

const tried = async (test: TestService, body: unknown): Promise<z.infer<typeof TriedRead>> => {
  const { status, body: answer } = await post(test, 'try', body);
  expect(status).toBe(200);
  return answer as z.infer<typeof TriedRead>;
};

const dryRun = async (
  test: TestService,
  body: unknown = {},
): Promise<z.infer<typeof RoutingDryRunRead>> => {
  const { status, body: answer } = await post(test, 'dry-run', body);
  expect(status).toBe(200);
  return answer as z.infer<typeof RoutingDryRunRead>;
};

it('routes a made-up handoff now, says why, and what the customer would be told', async () => {
  const test = await testService({ policy });
  expect(
    await tried(test, {
      facts: { intent: 'refund', language: 'de' },
      reasons: ['customer_request'],
    }),
  ).toEqual({
    routed: {
      queue: 'billing',
      label: 'Billing',
      skills: ['refunds'],
      priority: null,
      tier: null,
      because: 'route:intent',
      route: 'refunds',
      runnerUp: { queue: 'support', because: 'default', why: 'later' },
      passed: [],
    },
    arrangement: {
      kind: 'callback',
      minutes: null,
      opensAt: '2026-03-02T11:00:00.000Z',
      asked: false,
    },
    customer: {
      from: 'baton',
      language: 'de',
      text: 'Sie möchten mit einem Menschen sprechen. Unser Team „Billing“ ist gebeten, Ihr Anliegen zu übernehmen. Im Moment kann das niemand übernehmen. Wir haben heute um 12:00 Uhr wieder geöffnet. Wenn Sie einen Rückruf wünschen, hinterlassen Sie hier bitte eine Telefonnummer.',
    },
  });
  const pro = { facts: { customer: { plan: 'Pro' } }, turns: 2 };
  expect((await tried(test, pro)).routed.queue).toBe('pro');
  expect((await tried(test, { ...pro, turns: 1 })).routed.queue).toBe('support');
  expect((await tried(test, { ...pro, policy: { defaultQueue: 'other' } })).routed.queue).toBe(
    'other',
  );
});

it('routes a conversation as it stands, and none that is not there', async () => {
  const test = await testService({ policy });
  await test.post('c1', ask('c1', 'other', 'Pro'));
  const { routed } = await tried(test, { conversationId: 'c1' });
  // The handoff of the conversation itself waits in the queue by now and has filled it.
  expect(routed).toMatchObject({
    queue: 'support',
    because: 'fallback:pro',
    passed: [{ queue: 'pro', why: 'full' }],
  });
  expect((await post(test, 'try', { conversationId: 'c2' })).status).toBe(404);
});

it('opens the handoff where the trial said, with the same words to the customer', async () => {
  const test = await testService({ policy });
  const { body } = await test.post('c1', ask('c1', 'refund'));
  const handoff = await test.get<{ routed: unknown; arrangement: unknown }>(
    `/v1/handoffs/${body.handoff?.id}`,
  );
  const again = await tried(test, { conversationId: 'c1' });
  expect(handoff.body.routed).toEqual(again.routed);
  expect(handoff.body.arrangement).toEqual(again.arrangement);
  expect(body.handoff?.customer?.text).toBe(again.customer.text);
});

it.each([
  [2, 'now', { low: 4, high: 6 }, 'dauert zurzeit meist 4–6 Minuten'],
  [0, 'later', null, 'Im Moment kann das niemand übernehmen'],
])(
  'has asked the helpdesk before a handoff is due: %s online is %s',
  async (online, kind, minutes, words) => {
    const desk: HelpdeskConnector = {
      ...new MemoryDesk().connector('desk'),
      availability: () => Promise.resolve({ online, waiting: 0, minutes: 4 }),
    };
    const test = await testService({ policy, connectors: new Map([['desk', desk]]) });
    const [, first, second, third] = ask('c1', 'other');
    const ticket = { helpdesk: 'desk', id: 't-1' };
    const facts = { id: 'f', type: 'conversation' as const, ticket };
    await test.post('c1', [facts, ...[first, second].flatMap((event) => event ?? [])]);
    const { body } = await test.post('c1', third ? [third] : []);
    expect(body.handoff?.customer?.arrangement).toEqual({
      kind,
      minutes,
      opensAt: null,
      asked: true,
    });
    expect(body.handoff?.customer?.text).toContain(words);
  },
);

it('says how many handoffs would go elsewhere, and why', async () => {
  const test = await testService({ policy });
  for (const [id, intent] of [
    ['c1', 'refund'],
    ['c2', 'refund'],
    ['c3', 'other'],
  ] as const)
    await test.post(id, ask(id, intent));
  expect(await dryRun(test)).toEqual({
    handoffs: 3,
    complete: true,
    changed: 0,
    queues: [
      { queue: 'billing', before: 2, after: 2 },
      { queue: 'support', before: 1, after: 1 },
    ],
    changes: [],
  });
  const proposed = {
    ...policy,
    routes: [{ queue: 'german', languages: ['de'], when: 'conversation.intent != "other"' }],
  };
  const run = await dryRun(test, { policy: proposed });
  expect(run).toMatchObject({
    handoffs: 3,
    changed: 2,
    queues: [
      { queue: 'billing', before: 2, after: 0 },
      { queue: 'support', before: 1, after: 1 },
      { queue: 'german', before: 0, after: 2 },
    ],
  });
  expect(run.changes.map(({ conversationId }) => conversationId).toSorted()).toEqual(['c1', 'c2']);
  expect(run.changes[0]).toMatchObject({
    went: 'billing',
    from: { queue: 'billing', because: 'route:intent' },
    to: {
      queue: 'german',
      because: 'route:language+when',
      runnerUp: { queue: 'support', because: 'default', why: 'later' },
    },
    arrangement: { kind: 'queue' },
  });
  expect((await dryRun(test, { policy: proposed, limit: 1 })).handoffs).toBe(1);
});

it('finds where a handoff of an earlier episode would go, by what was known then', async () => {
  const test = await testService({ policy });
  await test.post('c1', ask('c1', 'other'));
  const handoffs = (await test.get<{ handoffs: { id: string }[] }>('/v1/conversations/c1')).body
    .handoffs;
  for (const command of ['accept', 'resolve', 'hand_back'])
    expect(
      (await test.ask('POST', `/v1/handoffs/${handoffs[0]?.id}/commands`, { body: { command } }))
        .status,
    ).toBe(200);
  await test.post('c1', [
    { id: 'f2', type: 'conversation', intent: 'refund' },
    {
      id: 't9',
      type: 'turn',
      by: 'customer',
      text: 'Ich will noch einmal einen Menschen sprechen.',
    },
  ]);
  const run = await dryRun(test, {
    policy: { routes: [{ queue: 'second', when: 'conversation.episode > 1' }] },
  });
  expect(run.queues).toEqual([
    { queue: 'billing', before: 1, after: 0 },
    { queue: 'support', before: 1, after: 1 },
    { queue: 'second', before: 0, after: 1 },
  ]);
});

it('lists queues with their hours, who is there, and what a helpdesk can not honour', async () => {
  const desk: HelpdeskConnector = {
    ...new MemoryDesk().connector('desk'),
    availability: () => Promise.resolve({ online: 2, waiting: 5, minutes: null }),
  };
  const connectors: Connectors = new Map([['desk', desk]]);
  const test = await testService({ policy, connectors });
  await test.post('c1', ask('c1', 'refund'));
  const { body } = await test.ask<z.infer<typeof QueuesRead>>('GET', '/v1/routing/queues');
  expect(body.at).toBe(NOW.toISOString());
  expect(
    body.queues.map(({ id, open, opensAt, waiting, routes }) => ({
      id,
      open,
      opensAt,
      waiting,
      routes,
    })),
  ).toEqual([
    {
      id: 'billing',
      open: false,
      opensAt: '2026-03-02T11:00:00.000Z',
      waiting: 1,
      routes: ['refunds'],
    },
    { id: 'pro', open: true, opensAt: null, waiting: 0, routes: ['pro'] },
    { id: 'support', open: true, opensAt: null, waiting: 0, routes: [] },
  ]);
  expect(body.queues[2]?.targets).toMatchObject([
    { helpdesk: 'desk', connected: true, online: 2, waiting: 5 },
    { helpdesk: 'gone', connected: false, online: null, cannot: [] },
  ]);
});

it.each([
  ['try', { facts: { intent: 1 } }, 'invalid-field'],
  ['try', { conversationId: 'c1', facts: {} }, 'invalid-field'],
  ['try', { reasons: ['boredom'] }, 'invalid-field'],
  ['try', { policy: { queues: [{ id: 'support', hours: { timeZone: 'X' } }] } }, 'policy-invalid'],
  ['dry-run', { limit: 1_001 }, 'invalid-field'],
  ['dry-run', { colour: 1 }, 'unknown-field'],
  ['dry-run', { policy: { routes: [{ queue: 'q', when: 'customer.' }] } }, 'policy-invalid'],
])('refuses to %s %j: %s', async (path, body, code) => {
  const test = await testService();
  const { status, body: problem } = await test.ask<{ type: string }>(
    'POST',
    `/v1/routing/${path}`,
    { body },
  );
  expect(status).toBe(422);
  expect(problem.type).toBe(`urn:baton:problem:${code}`);
});

it('is for admins, each in a tenant of their own', async () => {
  const test = await testService({ policy });
  await test.post('c1', ask('c1', 'refund'));
  for (const [method, path] of [
    ['GET', 'queues'],
    ['POST', 'try'],
    ['POST', 'dry-run'],
  ] as const) {
    const { status } = await test.ask(method, `/v1/routing/${path}`, {
      key: test.keys.a,
      ...(method === 'POST' && { body: {} }),
    });
    expect(status).toBe(403);
  }
  const { body } = await test.ask<z.infer<typeof RoutingDryRunRead>>(
    'POST',
    '/v1/routing/dry-run',
    {
      body: {},
      key: test.keys.adminB,
    },
  );
  expect(body.handoffs).toBe(0);
});

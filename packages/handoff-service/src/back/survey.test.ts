import type { EventInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import type { HandoffMeasuresRead } from '../http/back-answers.ts';
import { standingClock } from '../testing/clock.ts';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';

type Measures = z.infer<typeof HandoffMeasuresRead>;

const ask = (id: string): EventInput => ({
  id,
  type: 'turn',
  by: 'customer',
  text: 'I want to talk to a human being, please connect me to an agent.',
});

const world = async (policy = {}) => {
  const clock = standingClock();
  const test = await testService({
    now: clock.now,
    policy: { ask: { firstTurn: 'escalate' }, ...policy },
  });
  const command = async (id: string, word: string, key = test.keys.a) => {
    const answer = await test.ask('POST', `/v1/handoffs/${id}/commands`, {
      body: { command: word },
      key,
    });
    expect(answer.status).toBe(200);
  };
  return { test, clock, command };
};
const say = ({ ask: send, keys }: TestService, id: string, body: unknown, key = keys.a) =>
  send<{ handoffId?: string | null; type?: string }>('POST', `/v1/conversations/${id}/survey`, {
    body,
    key,
  });
const measured = async ({ ask: send }: TestService, query = '', key?: string) =>
  (await send<Measures>('GET', `/v1/measures/handoffs${query}`, key === undefined ? {} : { key }))
    .body;

it('is written down for the handoff it came after; said again it takes the place of the first', async () => {
  const { test, command } = await world();
  await test.post('c1', [ask('m1')]);
  for (const word of ['accept', 'resolve']) await command('c1.h1', word);
  expect((await say(test, 'c1', { score: 2 })).body).toEqual({ handoffId: 'c1.h1' });
  expect((await say(test, 'c1', { score: 5, comment: ' Great. ' })).status).toBe(200);
  expect((await measured(test)).survey).toEqual({
    count: 1,
    mean: 5,
    scores: { '1': 0, '2': 0, '3': 0, '4': 0, '5': 1 },
  });
  const { body } = await test.get('/v1/handoffs/c1.h1/hand-back');
  expect(body).toMatchObject({ next: [] });
});

it('belongs to no handoff where nobody had been there', async () => {
  const { test } = await world();
  await test.post('calm', [{ id: 'm1', type: 'turn', by: 'customer', text: 'Hello' }]);
  expect((await say(test, 'calm', { score: 4 })).body).toEqual({ handoffId: null });
});

it('keeps the words of the customer in the ledger alone, until they are erased', async () => {
  const { test } = await world();
  await test.post('c1', [{ id: 'm1', type: 'turn', by: 'customer', text: 'Hello' }]);
  await say(test, 'c1', { score: 1, comment: 'Mara was rude' });
  const exported = async () =>
    (
      await test.service.app.inject({
        url: '/v1/ledger/export?conversation=c1&content=true',
        headers: { authorization: `Bearer ${test.keys.adminA}` },
      })
    ).body;
  expect(await exported()).toContain('Mara was rude');
  expect(test.logged.join('')).not.toContain('Mara');
  const erased = await test.ask('POST', '/v1/conversations/c1/erase', { body: {} });
  expect(erased.status).toBe(200);
  const left = await exported();
  expect(left).not.toContain('Mara was rude');
  expect(left).toContain('"kind":"survey"');
  expect((await measured(test)).survey).toMatchObject({ count: 1, mean: 1 });
});

it('refuses what is no answer, and stores nothing of it', async () => {
  const { test } = await world();
  await test.post('c1', [ask('m1')]);
  const refused = [
    { score: 0 },
    { score: 6 },
    { score: 2.5 },
    { score: '5' },
    {},
    { score: 5, comment: 'x'.repeat(2_001) },
    { score: 5, comment: 'a\u0000b' },
    { score: 5, more: 1 },
  ];
  for (const body of refused) expect((await say(test, 'c1', body)).status).toBe(422);
  expect((await measured(test)).survey.count).toBe(0);
});

it('is told by agents, of their own conversations', async () => {
  const { test } = await world();
  await test.post('c1', [ask('m1')]);
  expect((await say(test, 'c1', { score: 5 }, test.keys.adminA)).status).toBe(403);
  expect((await say(test, 'c1', { score: 5 }, test.keys.b)).status).toBe(404);
  expect((await say(test, 'none', { score: 5 })).status).toBe(404);
});

it('counts what came of handoffs, by rule and by hand, and how long each step took', async () => {
  const { test, clock, command } = await world({ resume: { intents: ['refund'] } });
  const intent = (id: string, name: string): EventInput => ({
    id,
    type: 'conversation',
    intent: name,
  });
  // By rule, after 10 minutes of waiting and 20 of work; called again within a day.
  await test.post('c1', [intent('f', 'refund'), ask('m1')]);
  clock.pass(10);
  await command('c1.h1', 'accept');
  clock.pass(20);
  await command('c1.h1', 'resolve');
  clock.pass(60);
  await test.post('c1', [ask('m2')]);
  // By hand, after 30 of waiting and none of work, an hour after it was resolved.
  await test.post('c2', [intent('f', 'warranty'), ask('m1')]);
  clock.pass(30);
  await command('c2.h1', 'accept');
  await command('c2.h1', 'resolve');
  clock.pass(60);
  await command('c2.h1', 'hand_back');
  // Nobody came.
  await test.post('c3', [ask('m1')]);
  await command('c3.h1', 'decline');
  for (const [id, score] of [
    ['c2', 4],
    ['c3', 1],
  ] as const)
    await say(test, id, { score });
  expect(await measured(test)).toMatchObject({
    requested: 4,
    accepted: 2,
    resolved: 2,
    declined: 1,
    handedBack: { count: 2, byRule: 1, byHand: 1, againWithin24h: 1 },
    minutes: { toAccepted: 20, toResolved: 10, toHandedBack: 30 },
    survey: { count: 2, mean: 2.5 },
  });
});

it('counts a handoff that needed a person again only within 24 hours', async () => {
  const { test, clock, command } = await world();
  await test.post('c1', [ask('m1')]);
  for (const word of ['accept', 'resolve']) await command('c1.h1', word);
  clock.pass(24 * 60 + 1);
  await test.post('c1', [ask('m2')]);
  expect((await measured(test)).handedBack).toMatchObject({ count: 1, againWithin24h: 0 });
});

it('counts from one time to before another, of one tenant', async () => {
  const { test, clock } = await world();
  await test.post('c1', [ask('m1')]);
  clock.pass(60);
  await test.post('c2', [ask('m1')]);
  await test.post('c1', [ask('m1')], test.keys.b);
  const requested = async (query: string, key?: string) =>
    (await measured(test, query, key)).requested;
  expect(await requested('')).toBe(2);
  expect(await requested('?to=2026-03-02T10:00:00Z')).toBe(1);
  expect(await requested('?from=2026-03-02T10:00:00Z')).toBe(1);
  expect(await requested('', test.keys.adminB)).toBe(1);
  expect((await test.ask('GET', '/v1/measures/handoffs', { key: test.keys.a })).status).toBe(403);
  expect(
    (
      await test.ask(
        'GET',
        '/v1/measures/handoffs?from=2026-03-03T00:00:00Z&to=2026-03-02T00:00:00Z',
      )
    ).status,
  ).toBe(422);
});

it('measures nothing where nothing happened', async () => {
  const { test } = await world();
  expect(await measured(test)).toMatchObject({
    requested: 0,
    handedBack: { count: 0, byRule: 0, byHand: 0, againWithin24h: 0 },
    minutes: { toAccepted: null, toResolved: null, toHandedBack: null },
    survey: { count: 0, mean: null },
  });
});

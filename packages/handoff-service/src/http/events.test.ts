import type { EventInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { testService } from '../testing/test-service.ts';

const ask: EventInput = {
  id: 'e1',
  type: 'turn',
  by: 'customer',
  text: 'Where is my parcel 4711?',
  at: '2026-03-02T08:00:00Z',
};
const guess: EventInput = {
  id: 'e2',
  type: 'turn',
  by: 'ai',
  text: 'It may be on its way to you.',
  confidence: 0.2,
  at: '2026-03-02T08:00:05Z',
};

it('stores events, decides, and says so in one answer', async () => {
  const { post } = await testService();
  const { status, body } = await post('c1', [ask, guess]);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    conversation: { id: 'c1', version: 1 },
    decision: { outcome: 'escalate', turn: 2, eventId: 'e2' },
    lease: { holder: 'human', token: 2 },
    handoff: {
      id: 'c1.h1',
      state: 'requested',
      panelUrl: 'http://127.0.0.1:4600/v1/panel/conversations/c1',
    },
    results: [
      { id: 'e1', status: 'stored', seq: 1, outcome: 'continue' },
      { id: 'e2', status: 'stored', seq: 2, outcome: 'escalate' },
    ],
  });
  expect(body.decision?.reasons[0]).toEqual({
    code: 'low_confidence',
    sentence: 'Confidence 20%, under the limit of 50%',
  });
});

it('holds a low-confidence draft back before it ships', async () => {
  const { post } = await testService();
  const { body } = await post('c1', [
    ask,
    { id: 'd1', type: 'draft', text: 'It was eaten by a dog.', confidence: 0.1 },
  ]);
  expect(body.results[1]).toMatchObject({ answer: 'escalate', outcome: 'escalate' });
  expect(body.handoff?.id).toBe('c1.h1');
});

it('lets a sure draft go out', async () => {
  const { post } = await testService();
  const { body } = await post('c1', [
    ask,
    { id: 'd1', type: 'draft', text: 'It arrives tomorrow before noon.', confidence: 0.97 },
  ]);
  expect(body.results[1]).toMatchObject({ answer: 'send', outcome: 'continue' });
  expect(body.handoff).toBeNull();
});

it('answers a resent batch as duplicates and stores nothing twice', async () => {
  const { post, get } = await testService();
  const first = await post('c1', [ask, guess]);
  const again = await post('c1', [ask, guess]);
  expect(again.status).toBe(200);
  expect(again.body.results.map(({ status }) => status)).toEqual(['duplicate', 'duplicate']);
  expect(again.body.results.map(({ seq, outcome }) => ({ seq, outcome }))).toEqual(
    first.body.results.map(({ seq, outcome }) => ({ seq, outcome })),
  );
  expect(again.body.decision).toEqual(first.body.decision);
  const { body } = await get<{ version: number; turns: unknown[] }>('/v1/conversations/c1');
  expect(body.version).toBe(1);
  expect(body.turns).toHaveLength(2);
});

it('stores the new part of a batch that repeats an older one, whatever the order of times', async () => {
  const { post } = await testService();
  await post('c1', [ask, guess]);
  const { body } = await post('c1', [
    ask,
    guess,
    { id: 'e3', type: 'turn', by: 'customer', text: 'Thanks.', at: '2026-03-02T08:01:00Z' },
  ]);
  expect(body.results.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'e1 duplicate',
    'e2 duplicate',
    'e3 stored',
  ]);
});

it('counts an event that stands twice in one batch once', async () => {
  const { post } = await testService();
  const { body } = await post('c1', [ask, ask]);
  expect(body.results).toMatchObject([
    { id: 'e1', status: 'stored', seq: 1 },
    { id: 'e1', status: 'duplicate', seq: 1 },
  ]);
});

it('gives one first write to fifty callers that send the same event at once', async () => {
  const { post } = await testService();
  const answers = await Promise.all(Array.from({ length: 50 }, () => post('c1', [ask])));
  const states = answers.map(({ body }) => body.results[0]?.status);
  expect(states.filter((state) => state === 'stored')).toHaveLength(1);
  expect(states.filter((state) => state === 'duplicate')).toHaveLength(49);
});

it('keeps two processes that write one conversation at once from losing or doubling anything', async () => {
  const one = await testService();
  const two = await testService({ connection: one.connection });
  const event = (n: number): EventInput => ({
    id: `n${n}`,
    type: 'reasoning',
    kind: 'thought',
    text: `step ${n}`,
  });
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      n % 2 === 0 ? one.post('shared', [event(n)]) : two.post('shared', [event(n)], two.keys.a),
    ),
  );
  const refused = answers.filter(({ status }) => status === 503).length;
  const seqs = answers
    .filter(({ status }) => status === 200)
    .map(({ body }) => body.results[0]?.seq);
  expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true);
  expect(new Set(seqs).size).toBe(60 - refused);
  const { body } = await one.get<{ steps: unknown[] }>('/v1/conversations/shared');
  expect(body.steps).toHaveLength(60 - refused);
});

it('shows a tenant nothing of another one, and gives each its own conversation under the same id', async () => {
  const { post, get, keys } = await testService();
  await post('c1', [ask, guess]);
  const foreign = await get<{ type: string }>('/v1/conversations/c1', keys.b);
  expect(foreign.status).toBe(404);
  expect(foreign.body.type).toBe('urn:baton:problem:not-found');
  expect((await get('/v1/handoffs/c1.h1', keys.b)).status).toBe(404);
  expect((await get('/v1/panel/conversations/c1', keys.b)).status).toBe(404);
  const own = await post('c1', [ask], keys.b);
  expect(own.body.conversation.version).toBe(1);
});

it('refuses a missing, unknown or malformed key without saying which part is wrong', async () => {
  const { service, get } = await testService();
  const bare = await service.app.inject({ method: 'GET', url: '/v1/conversations/c1' });
  expect([bare.statusCode, bare.json<{ type: string }>().type]).toEqual([
    401,
    'urn:baton:problem:key-missing',
  ]);
  expect((await get('/v1/conversations/c1', 'baton_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).status).toBe(
    401,
  );
  expect((await get('/v1/conversations/c1', 'short')).status).toBe(401);
});

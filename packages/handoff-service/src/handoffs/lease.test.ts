import type { PolicyInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import type { ProblemAnswer } from '../http/answers.ts';
import { readLedger } from '../testing/read-ledger.ts';
import { testService } from '../testing/test-service.ts';
import type { TestService } from '../testing/test-service.ts';
import type { LeaseNow } from './lease-store.ts';

type Refusal = z.infer<typeof ProblemAnswer> & Partial<LeaseNow>;

const customer = (id: string, text: string) =>
  ({ id, type: 'turn', by: 'customer', text }) as const;
const answer = (id: string, lease?: number) =>
  ({
    id,
    type: 'turn',
    by: 'ai',
    text: 'It arrives on Friday.',
    confidence: 0.95,
    ...(lease !== undefined && { lease }),
  }) as const;
const person = (id: string) =>
  ({ id, type: 'turn', by: 'human', text: 'I looked into it.' }) as const;

/** A first call for a person is heard at once. */
const opened = (policy: PolicyInput = {}): Promise<TestService> =>
  testService({ policy: { ask: { firstTurn: 'escalate' }, ...policy } });

const leaseOf = async ({ get }: TestService, id = 'c1'): Promise<LeaseNow> =>
  (await get<LeaseNow>(`/v1/conversations/${id}/lease`)).body;

const mayReply = (test: TestService, lease: number) =>
  test.ask<Refusal & { may?: boolean }>('POST', '/v1/conversations/c1/may-reply', {
    body: { lease },
    key: test.keys.a,
  });

const command = (test: TestService, body: object, handoff = 'c1.h1') =>
  test.ask<Refusal & { moved?: boolean; state?: string; allowed?: string[] }>(
    'POST',
    `/v1/handoffs/${handoff}/commands`,
    { body, key: test.keys.a },
  );

it('says who may speak, and stores an answer of the AI only under a lease it holds', async () => {
  const test = await opened();
  const { body } = await test.post('c1', [customer('m1', 'When does my parcel arrive?')]);
  expect(body.lease).toEqual({ holder: 'ai', token: 1 });
  expect(await mayReply(test, 1)).toMatchObject({ status: 200, body: { may: true } });
  expect((await test.post('c1', [answer('m2', 1)])).status).toBe(200);
  await test.post('c1', [customer('m3', 'Transfer me to a human agent now')]);
  const lost = {
    type: 'urn:baton:problem:lease-lost',
    lease: { holder: 'human', token: 2 },
    handoff: { id: 'c1.h1', state: 'requested' },
  };
  expect(await mayReply(test, 1)).toMatchObject({ status: 409, body: lost });
  expect(await test.post('c1', [answer('m4', 1)])).toMatchObject({
    status: 409,
    body: { ...lost, errors: [{ code: 'lease-lost', pointer: '/events/0/lease' }] },
  });
  expect(await test.post('c1', [answer('m5', 2)])).toMatchObject({ status: 409, body: lost });
  const told = (await readLedger(test, 'c1')).map(({ body: { id } }) => id);
  expect(told).toEqual(['m1', 'm2', 'm3', undefined]);
});

it('stores an answer that was given without a lease, as it happened', async () => {
  const test = await opened();
  await test.post('c1', [customer('m1', 'Transfer me to a human agent now')]);
  expect((await test.post('c1', [answer('m2')])).status).toBe(200);
});

it('stores nothing of a batch in which the AI speaks under a lease that is lost on the way', async () => {
  const test = await opened();
  const { status } = await test.post('c1', [
    customer('m1', 'Transfer me to a human agent now'),
    answer('m2', 1),
  ]);
  expect(status).toBe(409);
  expect((await test.get('/v1/conversations/c1')).status).toBe(404);
});

it('answers an answer that was stored before as a duplicate, also after a person took over', async () => {
  const test = await opened();
  await test.post('c1', [customer('m1', 'When does my parcel arrive?'), answer('m2', 1)]);
  await test.post('c1', [person('m3')]);
  const { status, body } = await test.post('c1', [answer('m2', 1)]);
  expect(status).toBe(200);
  expect(body.results).toMatchObject([{ id: 'm2', status: 'duplicate' }]);
  expect(body.lease).toEqual({ holder: 'human', token: 2 });
});

it('gives a person the lease with their first word, asked for or not', async () => {
  const test = await opened();
  await test.post('c1', [customer('m1', 'When does my parcel arrive?')]);
  await test.post('c1', [person('m2')]);
  expect(await leaseOf(test)).toEqual({
    lease: { holder: 'human', token: 2 },
    handoff: { id: 'c1.h1', state: 'active' },
  });
});

it('gives the lease back at every end, with a new token, and begins a new episode after it', async () => {
  for (const [end, state] of [
    ['decline', 'declined'],
    ['fail', 'failed'],
    ['hand_back', 'handed_back'],
  ] as const) {
    const test = await opened();
    await test.post('c1', [customer('m1', 'Transfer me to a human agent now')]);
    await command(test, { command: 'accept', by: 'desk:7' });
    const { status, body } = await command(test, { command: end, note: 'No time today.' });
    expect([status, body]).toMatchObject([
      200,
      { moved: true, lease: { holder: 'ai', token: 3 }, handoff: { state } },
    ]);
    expect((await test.post('c1', [answer('m2', 3)])).status).toBe(200);
    const again = await test.post('c1', [customer('m3', 'No. Transfer me to a human agent now')]);
    expect(again.body).toMatchObject({
      handoff: { id: 'c1.h2', state: 'requested' },
      lease: { holder: 'human', token: 4 },
    });
  }
});

it('takes a command that was sent again for done, and refuses others with what is possible', async () => {
  const test = await opened();
  await test.post('c1', [customer('m1', 'Transfer me to a human agent now')]);
  const accept = { command: 'accept', by: 'desk:7' };
  expect((await command(test, accept)).body).toMatchObject({ moved: true });
  expect((await command(test, accept)).body).toMatchObject({ moved: false });
  await command(test, { command: 'hand_back' });
  expect(await command(test, accept)).toMatchObject({
    status: 409,
    body: { type: 'urn:baton:problem:wrong-state', state: 'handed_back', allowed: [] },
  });
  expect((await command(test, accept, 'c1.h9')).status).toBe(404);
  expect((await command(test, { command: 'expire' })).status).toBe(422);
  const { body } = await test.get('/v1/handoffs/c1.h1');
  expect(body).toMatchObject({ acceptedBy: 'desk:7', reason: null, dueAt: null });
});

it('takes a resolved handoff up again when the customer writes, but not for thanks', async () => {
  const test = await opened({ resume: { on: 'never' } });
  await test.post('c1', [customer('m1', 'Transfer me to a human agent now'), person('m2')]);
  await command(test, { command: 'resolve', note: 'Sent a new one.' });
  expect((await test.post('c1', [customer('m3', 'Thanks, bye!')])).body.handoff).toMatchObject({
    state: 'resolved',
  });
  const { body } = await test.post('c1', [customer('m4', 'The new one is broken as well.')]);
  expect(body).toMatchObject({
    handoff: { id: 'c1.h1', state: 'accepted' },
    lease: { holder: 'human', token: 2 },
  });
  expect((await test.get('/v1/handoffs/c1.h1')).body).toMatchObject({
    reason: 'customer_wrote',
    dueAt: '2026-03-02T17:00:00.000Z',
    resolution: 'Sent a new one.',
  });
});

it('tells what the customer can be told with the answer that asks for a person, and with the handoff', async () => {
  const test = await opened();
  const { body } = await test.post('c1', [
    { id: 'f', type: 'conversation', customer: { id: '1', language: 'de' } },
    customer('m1', 'Ich will sofort mit einem Menschen sprechen, verbinden Sie mich'),
  ]);
  expect(body.handoff?.customer).toMatchObject({ language: 'de', arrangement: { kind: 'queue' } });
  const read = await test.get<{ customer: unknown; routed: unknown }>('/v1/handoffs/c1.h1');
  expect(read.body.customer).toEqual(body.handoff?.customer);
  expect(read.body.routed).toMatchObject({ queue: 'support', because: 'default' });
});

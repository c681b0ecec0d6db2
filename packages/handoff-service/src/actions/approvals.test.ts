import type { PolicyInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { NOW, testService } from '../testing/test-service.ts';
import { REFUND, guardClient } from '../testing/guard-client.ts';

const POLICY: PolicyInput = {
  actions: [{ type: 'refund', approval: { above: { EUR: 20 } }, approvers: 'standard' }],
  guard: { approval: { minutes: 30 } },
};

const setUp = async (policy = POLICY) => {
  let time = NOW.getTime();
  const test = await testService({ now: () => new Date(time), policy });
  const guard = guardClient(test);
  await guard.open('c1', 'u1');
  await guard.open('c2', 'u1');
  const asked = (await guard.check('c1', 'r1')).body;
  return {
    test,
    guard,
    asked,
    id: asked.approval?.id ?? '',
    wait: (minutes: number) => (time += minutes * 60_000),
    session: (tier: 'restricted' | 'standard') =>
      test.service.sessions.mint({ tenant: 'a', viewer: `zendesk:${tier}`, tier }),
  };
};

it('asks a person once, holds the effect meanwhile, and shows the plan in the record', async () => {
  const { guard, asked, id } = await setUp();
  expect(asked).toMatchObject({
    verdict: 'needs_approval',
    reasons: [{ code: 'approval_above', limit: 20, value: 40 }],
    approval: { state: 'pending', expiresAt: '2026-03-02T09:30:00.000Z' },
  });
  expect(asked).not.toHaveProperty('token');
  expect((await guard.check('c1', 'r1')).body).toMatchObject({
    verdict: 'needs_approval',
    approval: { id },
  });
  expect((await guard.check('c2', 'r2')).body).toMatchObject({
    verdict: 'duplicate',
    earlier: { actionId: 'r1', status: 'planned' },
    reasons: [{ code: 'waiting_for_approval' }],
  });
  expect((await guard.record('c1')).actions).toMatchObject([
    {
      id: 'r1',
      status: 'planned',
      catalogued: true,
      approval: { state: 'pending', reasons: ['approval_above'], by: null },
    },
  ]);
  expect((await guard.record('c1')).steps).toMatchObject([
    { kind: 'check', action: 'r1', text: expect.stringContaining('40 is over the 20 EUR') },
  ]);
  const list = (await guard.approvals('?conversation=c1')).body.approvals;
  expect(list).toMatchObject([{ id, action: 'r1', effect: REFUND, askedAmount: 40 }]);
  expect((await guard.approvals()).body.approvals).toHaveLength(1);
  expect((await guard.approvals('?conversation=c2')).body.approvals).toEqual([]);
});

it('lets the AI go on once a person approved, and names them', async () => {
  const { guard, id, session } = await setUp();
  const decided = await guard.decide(id, { decision: 'approve' }, await session('standard'));
  expect(decided.body).toMatchObject({ state: 'approved', by: 'zendesk:standard' });
  expect((await guard.decide(id, { decision: 'reject' })).status).toBe(409);
  const cleared = (await guard.check('c1', 'r1', { attempt: 't' })).body;
  expect(cleared).toMatchObject({ verdict: 'clear', reasons: [{ code: 'approved' }] });
  await guard.started('c1', 'r1', cleared.token);
  await guard.finished('c1', 'r1', cleared.token, 'succeeded');
  expect((await guard.record('c1')).actions).toMatchObject([
    { status: 'succeeded', approval: { state: 'approved', by: 'zendesk:standard' } },
  ]);
  expect((await guard.approvals()).body.approvals).toEqual([]);
  expect((await guard.read('c1', 'r1')).body).toMatchObject({
    status: 'succeeded',
    approval: { state: 'approved' },
    totals: { of: [{ type: 'refund', count: 1, sum: 40 }] },
  });
});

it('makes an edited amount a new effect and keeps the one asked for held', async () => {
  const { guard, id, asked } = await setUp();
  const body = { decision: 'edit', amount: 20, note: 'half is fair', by: 'Ada' };
  expect((await guard.decide(id, body)).body).toMatchObject({
    state: 'edited',
    effect: { amount: 20 },
    askedAmount: 40,
    note: 'half is fair',
  });
  const cleared = (await guard.check('c1', 'r1')).body;
  expect(cleared).toMatchObject({ verdict: 'clear', effect: { ...REFUND, amount: 20 } });
  expect(cleared.effectKey).not.toBe(asked.effectKey);
  await guard.finished('c1', 'r1', cleared.token, 'succeeded');
  expect((await guard.record('c1')).actions).toMatchObject([
    { effect: { amount: 20 }, effectKey: cleared.effectKey, approval: { state: 'edited' } },
  ]);
  for (const amount of [40, 20])
    expect(
      (await guard.check('c2', `r-${amount}`, { effect: { ...REFUND, amount } })).body,
    ).toMatchObject({ verdict: 'duplicate', earlier: { actionId: 'r1' } });
});

it('refuses an amount that another action holds already', async () => {
  const { guard, id } = await setUp();
  const small = await guard.check('c2', 'r2', { effect: { ...REFUND, amount: 15 } });
  expect(small.body.verdict).toBe('clear');
  const refused = await guard.decide(id, { decision: 'edit', amount: 15 });
  expect([refused.status, refused.body.type]).toEqual([409, 'urn:baton:problem:effect-held']);
  expect((await guard.decide(id, { decision: 'edit', amount: 16 })).status).toBe(200);
});

it('denies what a person rejected and frees the effect', async () => {
  const { guard, id } = await setUp();
  await guard.decide(id, { decision: 'reject', note: 'paid back in the shop' });
  expect((await guard.check('c1', 'r1')).body).toMatchObject({
    verdict: 'denied',
    reasons: [{ code: 'approval_rejected' }],
    approval: { state: 'rejected', note: 'paid back in the shop' },
  });
  expect((await guard.check('c2', 'r2')).body.verdict).toBe('needs_approval');
  expect((await guard.record('c1')).handoffs).toEqual([]);
});

it('lets only those decide who may', async () => {
  const { guard, id, session, test } = await setUp();
  expect(
    (await guard.decide(id, { decision: 'approve' }, await session('restricted'))).status,
  ).toBe(403);
  expect((await guard.decide(id, { decision: 'approve' }, test.keys.a)).status).toBe(403);
  expect((await guard.decide(id, { decision: 'approve' }, test.keys.adminB)).status).toBe(404);
  for (const body of [
    { decision: 'edit' },
    { decision: 'approve', amount: 3 },
    { decision: 'edit', amount: -3 },
    { decision: 'perhaps' },
  ])
    expect((await guard.decide(id, body)).status).toBe(422);
  expect((await guard.approvals('?conversation=c1')).body.approvals).toMatchObject([
    { state: 'pending' },
  ]);
});

it('rejects when nobody decided in time, and calls nobody', async () => {
  const { guard, id, wait } = await setUp();
  wait(30);
  expect((await guard.decide(id, { decision: 'approve' })).status).toBe(409);
  expect((await guard.check('c1', 'r1')).body).toMatchObject({
    verdict: 'denied',
    reasons: [{ code: 'approval_expired' }],
  });
  expect((await guard.read('c1', 'r1')).body).toMatchObject({
    status: 'rejected',
    approval: { state: 'expired' },
  });
  expect((await guard.record('c1')).handoffs).toEqual([]);
  expect((await guard.check('c2', 'r2')).body.verdict).toBe('needs_approval');
});

it('calls a person when nobody decided in time and the policy says so', async () => {
  const { guard, wait, test } = await setUp({
    ...POLICY,
    guard: { approval: { minutes: 30, onTimeout: 'escalate' } },
  });
  wait(31);
  expect(await test.service.sweep()).toBe(1);
  expect((await guard.record('c1')).handoffs).toMatchObject([
    { state: 'requested', decision: { reasons: [{ code: 'guardrail' }] } },
  ]);
});

it('takes an approval back that the AI did not use in time', async () => {
  const { guard, id, wait } = await setUp();
  wait(29);
  await guard.decide(id, { decision: 'approve' });
  wait(31);
  expect((await guard.check('c2', 'r2')).body.verdict).toBe('needs_approval');
  expect((await guard.check('c1', 'r1')).body).toMatchObject({
    verdict: 'denied',
    reasons: [{ code: 'approval_expired' }],
  });
});

it('takes one of two words that come at the same moment', async () => {
  const { guard, id } = await setUp();
  const answers = await Promise.all([
    guard.decide(id, { decision: 'approve' }),
    guard.decide(id, { decision: 'reject' }),
    guard.decide(id, { decision: 'edit', amount: 1 }),
  ]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
});

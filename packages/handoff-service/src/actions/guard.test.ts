import { describe, expect, it } from 'vitest';
import { NOW, testService } from '../testing/test-service.ts';
import { REFUND, guardClient } from '../testing/guard-client.ts';

/** A service whose clock is moved by hand. */
const setUp = async (policy: Parameters<typeof testService>[0] = {}) => {
  let time = NOW.getTime();
  const test = await testService({ now: () => new Date(time), ...policy });
  const guard = guardClient(test);
  await guard.open('c1', 'u1');
  await guard.open('c2', 'u1');
  return { test, guard, wait: (seconds: number) => (time += seconds * 1_000) };
};

describe('a check', () => {
  it('clears an effect once in the whole tenant and names who was first', async () => {
    const { guard, test } = await setUp();
    const first = await guard.check('c1', 'r1');
    expect(first.body).toMatchObject({
      verdict: 'clear',
      uncatalogued: true,
      effect: REFUND,
      leaseUntil: '2026-03-02T09:02:00.000Z',
      reasons: [{ code: 'uncatalogued' }],
    });
    expect((await guard.check('c2', 'r9')).body).toMatchObject({
      verdict: 'duplicate',
      effectKey: first.body.effectKey,
      earlier: { actionId: 'r1', conversationId: 'c1', status: 'reserved', by: 'ai' },
      reasons: [{ code: 'in_progress' }, { code: 'uncatalogued' }],
    });
    expect((await guard.check('c2', 'r9', { name: 'payments.refund' })).body.verdict).toBe(
      'duplicate',
    );
    const other = guardClient(test, test.keys.b);
    await other.open('c1');
    expect((await other.check('c1', 'r1')).body.verdict).toBe('clear');
  });

  it('knows an effect in other words, and lets another amount pass', async () => {
    const { guard } = await setUp();
    await guard.check('c1', 'r1', { effect: { ...REFUND, amount: 0.1 + 0.2 } });
    const same = { ...REFUND, type: ' Refund', target: 'ORDER-7 ', amount: 0.3 };
    expect((await guard.check('c2', 'r2', { effect: same })).body.verdict).toBe('duplicate');
    expect(
      (await guard.check('c2', 'r3', { effect: { ...REFUND, amount: 41 } })).body,
    ).toMatchObject({ verdict: 'clear' });
  });

  it('is answered the same when it is sent again for the same try, and as a duplicate for another', async () => {
    const { guard } = await setUp();
    const first = await guard.check('c1', 'r1', { attempt: 't1' });
    const again = await guard.check('c1', 'r1', { attempt: 't1' });
    expect(again.body).toMatchObject({ verdict: 'clear', token: first.body.token });
    expect((await guard.check('c1', 'r1', { attempt: 't2' })).body).toMatchObject({
      verdict: 'duplicate',
      earlier: { actionId: 'r1', status: 'reserved' },
    });
    expect((await guard.check('c1', 'r1')).body.verdict).toBe('duplicate');
  });

  it('knows effects that events told of, also of people, and not what customers did themselves', async () => {
    const { guard, test } = await setUp();
    const event = {
      type: 'action' as const,
      name: 'crm.refund',
      status: 'succeeded' as const,
      effect: REFUND,
    };
    await test.post('c1', [{ ...event, id: 'e1', action: 'own', by: 'customer' }]);
    expect((await guard.check('c2', 'r1', { effect: { ...REFUND, amount: 5 } })).status).toBe(200);
    await test.post('c1', [
      { ...event, id: 'e2', action: 'a1', by: 'human', status: 'running' },
      {
        id: 'e3',
        type: 'action',
        action: 'a1',
        name: 'crm.refund',
        status: 'succeeded',
        by: 'human',
      },
    ]);
    expect((await guard.check('c2', 'r2')).body).toMatchObject({
      verdict: 'duplicate',
      earlier: { actionId: 'a1', conversationId: 'c1', by: 'human', status: 'succeeded' },
    });
    await test.post('c1', [
      {
        id: 'e4',
        type: 'action',
        action: 'a1',
        name: 'crm.refund',
        status: 'reversed',
        by: 'human',
      },
    ]);
    expect((await guard.check('c2', 'r2')).body.verdict).toBe('clear');
  });

  it('takes late news of an action whose effect was named long ago', async () => {
    const { guard, test } = await setUp();
    const write = (id: string, status: 'running' | 'failed', more: object) =>
      test.post('c1', [
        { id, type: 'action', action: id.split('-')[0] ?? '', name: 'pay_back', status, ...more },
      ]);
    await write('a-1', 'running', { effect: REFUND });
    for (let n = 0; n < 20; n += 1) await write(`b${n}-1`, 'running', { args: { n } });
    await write('a-2', 'failed', {});
    expect((await guard.check('c2', 'r1')).body.verdict).toBe('clear');
  });

  it('keeps an effect that took place twice until both are undone', async () => {
    const { guard, test } = await setUp();
    const told = (id: string, status: 'succeeded' | 'reversed') =>
      test.post('c1', [
        {
          id: `${id}-${status}`,
          type: 'action',
          action: id,
          name: 'refund',
          status,
          effect: REFUND,
        },
      ]);
    await told('a1', 'succeeded');
    await told('a2', 'succeeded');
    await told('a1', 'reversed');
    expect((await guard.check('c2', 'r1')).body).toMatchObject({
      verdict: 'duplicate',
      earlier: { actionId: 'a2' },
    });
    await told('a2', 'reversed');
    expect((await guard.check('c2', 'r1')).body.verdict).toBe('clear');
  });
});

describe('the life of a cleared action', () => {
  it('is told to the conversation, once, and frees the effect by failure only', async () => {
    const { guard } = await setUp();
    const { token } = (await guard.check('c1', 'r1', { args: { order: 'order-7' } })).body;
    expect((await guard.started('c1', 'r1', token)).body.status).toBe('running');
    expect((await guard.started('c1', 'r1', token)).body.status).toBe('running');
    const failed = await guard.finished('c1', 'r1', token, 'failed', { error: 'card closed' });
    expect(failed.body).toMatchObject({ status: 'failed', action: 'r1' });
    expect(failed.body).not.toHaveProperty('token');
    expect((await guard.record('c1')).actions).toMatchObject([
      {
        id: 'r1',
        status: 'failed',
        effect: REFUND,
        args: { order: 'order-7' },
        error: 'card closed',
      },
    ]);
    const next = (await guard.check('c2', 'r2')).body;
    expect(next.verdict).toBe('clear');
    await guard.finished('c2', 'r2', next.token, 'succeeded', { result: { id: 'p1' } });
    expect((await guard.check('c1', 'r3')).body).toMatchObject({
      verdict: 'duplicate',
      reasons: [{ code: 'already_done' }, { code: 'uncatalogued' }],
    });
  });

  it('may be tried again under its own id after it failed', async () => {
    const { guard } = await setUp();
    const first = (await guard.check('c1', 'r1')).body;
    await guard.started('c1', 'r1', first.token);
    await guard.finished('c1', 'r1', first.token, 'failed');
    const second = (await guard.check('c1', 'r1')).body;
    expect(second.verdict).toBe('clear');
    expect((await guard.started('c1', 'r1', first.token)).status).toBe(403);
    await guard.started('c1', 'r1', second.token);
    expect((await guard.finished('c1', 'r1', second.token, 'succeeded')).status).toBe(200);
    expect((await guard.record('c1')).actions).toMatchObject([{ id: 'r1', status: 'succeeded' }]);
  });

  it('is decided on like any action, and the caller is told', async () => {
    const { guard } = await setUp({
      policy: {
        rules: [{ id: 'big', title: 'Big ones', when: 'action.amount > 30', then: 'escalate' }],
      },
    });
    const { token, decision } = (await guard.check('c1', 'r1')).body;
    expect(decision).toBeNull();
    expect((await guard.started('c1', 'r1', token)).body.decision).toMatchObject({
      outcome: 'escalate',
      reasons: [{ code: 'policy_rule' }],
    });
    expect((await guard.started('c1', 'r1', token)).body.decision).toBeNull();
    expect((await guard.record('c1')).handoffs).toHaveLength(1);
  });

  it('takes the same end twice and refuses another', async () => {
    const { guard } = await setUp();
    const { token } = (await guard.check('c1', 'r1')).body;
    expect((await guard.finished('c1', 'r1', token, 'succeeded')).status).toBe(200);
    expect((await guard.finished('c1', 'r1', token, 'succeeded')).status).toBe(200);
    const other = await guard.finished('c1', 'r1', token, 'failed');
    expect([other.status, other.body.type]).toEqual([409, 'urn:baton:problem:action-state']);
    expect((await guard.started('c1', 'r1', token)).status).toBe(409);
    expect((await guard.record('c1')).actions).toHaveLength(1);
  });

  it('becomes unknown when its lease ends, and is never clear again by itself', async () => {
    const { guard, wait, test } = await setUp();
    const { token } = (await guard.check('c1', 'r1')).body;
    wait(119);
    expect((await guard.renew('c1', 'r1', token)).body.leaseUntil).toBe('2026-03-02T09:03:59.000Z');
    wait(121);
    const late = await guard.started('c1', 'r1', token);
    expect([late.status, late.body.type]).toEqual([409, 'urn:baton:problem:lease-expired']);
    expect((await guard.renew('c1', 'r1', token)).status).toBe(409);
    expect((await guard.check('c2', 'r2')).body).toMatchObject({
      verdict: 'duplicate',
      earlier: { status: 'unknown' },
      reasons: [{ code: 'outcome_unknown' }, { code: 'uncatalogued' }],
    });
    expect((await guard.record('c1')).actions).toMatchObject([{ id: 'r1', status: 'unknown' }]);
    wait(86_400 * 30);
    await test.service.sweep();
    expect((await guard.check('c1', 'r1')).body.verdict).toBe('duplicate');
    expect((await guard.check('c2', 'r2')).body.verdict).toBe('duplicate');
  });

  it('may be ended after its lease by who did it', async () => {
    const { guard, wait, test } = await setUp();
    const { token } = (await guard.check('c1', 'r1')).body;
    wait(500);
    expect(await test.service.sweep()).toBe(1);
    expect(await test.service.sweep()).toBe(0);
    expect((await guard.read('c1', 'r1')).body.status).toBe('unknown');
    expect((await guard.finished('c1', 'r1', token, 'succeeded')).body.status).toBe('succeeded');
  });

  it('is settled by somebody with evidence, who is named', async () => {
    const { guard, wait, test } = await setUp();
    const { token } = (await guard.check('c1', 'r1')).body;
    expect((await guard.reconcile('c1', 'r1', 'succeeded')).status).toBe(409);
    await guard.finished('c1', 'r1', token, 'unknown');
    wait(1);
    const done = await guard.reconcile('c1', 'r1', 'succeeded', test.keys.adminA);
    expect(done.body.status).toBe('succeeded');
    expect((await guard.record('c1')).actions).toMatchObject([
      {
        status: 'succeeded',
        by: 'human',
        result: {
          reconciled: {
            by: expect.stringMatching(/^support lead \(test admin \w+\)$/),
            evidence: 'seen at the provider',
          },
        },
      },
    ]);
    expect((await guard.reconcile('c1', 'r1', 'failed')).status).toBe(409);
    expect((await guard.check('c2', 'r2')).body.verdict).toBe('duplicate');
    expect((await guard.reconcile('c1', 'r1', 'reversed')).body.status).toBe('reversed');
    expect((await guard.check('c2', 'r2')).body.verdict).toBe('clear');
  });
});

describe('limits', () => {
  const policy = {
    actions: [
      {
        type: 'refund',
        currency: 'EUR',
        limits: { amount: { EUR: 100 }, perDay: { count: 3, sum: { EUR: 150 } } },
        repeatAfterHours: 48,
      },
    ],
  };
  const refund = (target: string, amount: number) => ({
    effect: { type: 'refund', target, amount },
  });

  it('hold for a customer over all their conversations, within 24 hours', async () => {
    const { guard, wait } = await setUp({ policy });
    const first = (await guard.check('c1', 'r1', refund('o1', 100))).body;
    expect(first).toMatchObject({
      verdict: 'clear',
      uncatalogued: false,
      effect: { currency: 'EUR' },
      totals: { customer: 'u1', of: [{ type: 'refund', currency: 'EUR', count: 1, sum: 100 }] },
    });
    await guard.finished('c1', 'r1', first.token, 'succeeded');
    expect((await guard.check('c2', 'r2', refund('o2', 50.01))).body).toMatchObject({
      verdict: 'denied',
      reasons: [{ code: 'sum_over_limit', limit: 150, value: 150.01, currency: 'EUR' }],
    });
    expect((await guard.check('c2', 'r3', refund('o2', 50))).body.verdict).toBe('clear');
    expect((await guard.check('c2', 'r4', refund('o3', 0))).body.verdict).toBe('clear');
    expect((await guard.check('c2', 'r5', refund('o4', 0))).body).toMatchObject({
      verdict: 'denied',
      reasons: [{ code: 'count_over_limit', limit: 3, value: 4 }],
      totals: { of: [{ count: 3, sum: 150 }] },
    });
    expect((await guard.check('c2', 'r6', refund('o5', 101))).body.verdict).toBe('denied');
    await guard.open('c3', 'u2');
    expect((await guard.check('c3', 'r1', refund('o6', 100))).body.verdict).toBe('clear');
    wait(86_401);
    expect((await guard.check('c2', 'r7', refund('o7', 100))).body.verdict).toBe('clear');
  });

  it('let the same effect pass again where the catalogue says after how long', async () => {
    const { guard, wait } = await setUp({ policy });
    const first = (await guard.check('c1', 'r1', refund('o1', 10))).body;
    await guard.finished('c1', 'r1', first.token, 'succeeded');
    wait(47 * 3_600);
    expect((await guard.check('c2', 'r2', refund('o1', 10))).body.verdict).toBe('duplicate');
    wait(3_600);
    expect((await guard.check('c2', 'r2', refund('o1', 10))).body.verdict).toBe('clear');
    expect((await guard.check('c1', 'r3', refund('o1', 10))).body).toMatchObject({
      verdict: 'duplicate',
      earlier: { actionId: 'r2' },
    });
  });

  it('can not be passed by asking at the same moment', async () => {
    const { guard } = await setUp({ policy });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        guard.check(n % 2 === 0 ? 'c1' : 'c2', `r${n}`, refund(`o${n}`, 50)),
      ),
    );
    const verdicts = answers.map(({ body }) => body.verdict);
    expect(verdicts.filter((verdict) => verdict === 'clear')).toHaveLength(3);
    expect(verdicts.filter((verdict) => verdict === 'denied')).toHaveLength(9);
  });
});

describe('bad input', () => {
  it.each([
    ['no effect', { effect: undefined }, '/effect'],
    ['an effect that names nothing', { effect: { type: 'refund' } }, '/effect'],
    ['a negative amount', { effect: { ...REFUND, amount: -1 } }, '/effect/amount'],
    ['a huge amount', { effect: { ...REFUND, amount: 1e15 } }, '/effect/amount'],
    ['an amount that is text', { effect: { ...REFUND, amount: '40' } }, '/effect/amount'],
    ['a currency in small letters', { effect: { ...REFUND, currency: 'eur' } }, '/effect/currency'],
    ['an unknown field', { effect: { ...REFUND, vat: 1 } }, '/effect'],
    ['an id with blanks', { action: 'a b' }, '/action'],
    ['a NUL in the target', { effect: { ...REFUND, target: 'a\u0000' } }, '/effect/target'],
  ])('is refused with its place: %s', async (_, more, pointer) => {
    const { guard } = await setUp();
    const { status, body } = await guard.check('c1', 'r1', more);
    expect(status).toBe(422);
    expect(body.errors.map((fault) => fault.pointer)).toContain(pointer);
  });

  it('is told apart: unknown conversations, foreign tokens, reused ids', async () => {
    const { guard, test } = await setUp();
    const problem = ({ body }: { body: { type: string } }) => body.type.split(':').at(-1);
    expect(problem(await guard.check('nowhere', 'r1'))).toBe('unknown-conversation');
    const { token } = (await guard.check('c1', 'r1')).body;
    const other = (await guard.check('c2', 'r2', { effect: { ...REFUND, amount: 1 } })).body;
    expect(problem(await guard.started('c1', 'r1', other.token))).toBe('action-token');
    expect(problem(await guard.started('c2', 'r1', token))).toBe('not-found');
    expect(problem(await guard.check('c1', 'r1', { effect: { ...REFUND, amount: 2 } }))).toBe(
      'action-conflict',
    );
    expect(problem(await guard.reconcile('c1', 'nothing', 'failed'))).toBe('not-found');
    expect((await guard.read('c1', 'nothing')).status).toBe(404);
    const foreign = guardClient(test, test.keys.b);
    expect(problem(await foreign.finished('c1', 'r1', token, 'failed'))).toBe('not-found');
    expect((await guardClient(test, test.keys.adminA).check('c1', 'r9')).status).toBe(403);
  });
});

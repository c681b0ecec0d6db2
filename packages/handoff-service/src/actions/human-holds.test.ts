import { expect, it } from 'vitest';
import { NOW, testService } from '../testing/test-service.ts';
import { REFUND, guardClient } from '../testing/guard-client.ts';

const ESCALATE = ['Give me a human, now!', 'A human agent please, I said!'];

const setUp = async () => {
  let time = NOW.getTime();
  const test = await testService({
    now: () => new Date(time),
    policy: { actions: [{ type: 'refund', approval: { above: { EUR: 50 } } }] },
  });
  const guard = guardClient(test);
  for (const id of ['c1', 'c2']) await guard.open(id, 'u1');
  return {
    test,
    guard,
    wait: (seconds: number) => (time += seconds * 1_000),
    takeOver: async (id: string) => {
      for (const [n, text] of ESCALATE.entries())
        await test.post(id, [{ id: `ask-${n}`, type: 'turn', by: 'customer', text }]);
    },
    steps: async (id: string) =>
      ((await guard.record(id)).steps as { text: string; kind: string; action?: string }[]).filter(
        ({ kind }) => kind === 'check',
      ),
  };
};

it('lets the AI begin nothing and ask nobody while a person has the conversation', async () => {
  const { guard, takeOver, steps } = await setUp();
  const big = { ...REFUND, amount: 60 };
  const asked = (await guard.check('c1', 'big', { effect: big })).body;
  await takeOver('c1');
  expect((await guard.check('c1', 'r1')).body).toMatchObject({
    verdict: 'denied',
    reasons: [{ code: 'human_holds' }],
    totals: { customer: 'u1' },
  });
  await guard.decide(asked.approval?.id ?? '', { decision: 'approve' });
  expect((await guard.check('c1', 'big', { effect: big })).body).toMatchObject({
    verdict: 'denied',
    reasons: [{ code: 'human_holds' }],
  });
  expect((await guard.check('c2', 'r1')).body.verdict).toBe('clear');
  expect((await guard.check('c1', 'r1')).body).toMatchObject({
    verdict: 'duplicate',
    earlier: { conversationId: 'c2' },
  });
  expect((await steps('c1')).map(({ action }) => action)).toEqual(['big', 'r1', 'big', 'r1']);
});

it('lets it go on once the person handed back', async () => {
  const { guard, takeOver, test } = await setUp();
  await takeOver('c1');
  const session = await test.service.sessions.mint({
    tenant: 'a',
    viewer: 'z:1',
    tier: 'standard',
  });
  for (const command of ['accept', 'resolve', 'hand_back'])
    await test.ask('POST', '/v1/panel/conversations/c1/commands', {
      key: session,
      body: { command },
    });
  expect((await guard.check('c1', 'r1')).body.verdict).toBe('clear');
});

it('never clears an action after somebody took over at the same moment', async () => {
  const { guard, test, takeOver } = await setUp();
  for (let round = 0; round < 6; round += 1) {
    const id = `d${round}`;
    await guard.open(id);
    const effect = { ...REFUND, target: `order-${round}` };
    const [before] = await Promise.all([guard.check(id, 'r', { effect }), takeOver(id)]);
    const after = (await guard.check(id, 's', { effect: { ...effect, amount: 1 } })).body;
    expect(after).toMatchObject({ verdict: 'denied', reasons: [{ code: 'human_holds' }] });
    expect(['clear', 'denied']).toContain(before.body.verdict);
  }
  expect(test.logged.filter((line) => line.includes('request failed'))).toEqual([]);
});

it('tells once among the steps that a duplicate was stopped', async () => {
  const { guard, steps } = await setUp();
  const { token } = (await guard.check('c1', 'r1')).body;
  expect((await guard.check('c1', 'r1')).body.verdict).toBe('duplicate');
  expect(await steps('c1')).toEqual([]);
  await guard.finished('c1', 'r1', token, 'succeeded');
  for (const id of ['c1', 'c2', 'c2']) await guard.check(id, 'r2');
  await Promise.all(Array.from({ length: 5 }, () => guard.check('c2', 'r2')));
  for (const id of ['c1', 'c2'])
    expect(await steps(id)).toMatchObject([
      { action: 'r2', text: 'Baton stopped a second refund_order. The same was done before.' },
    ]);
});

import type { PolicyInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { guardClient } from '../testing/guard-client.ts';
import { testService } from '../testing/test-service.ts';

const policy = (over: 'deny' | 'approve'): PolicyInput => ({
  actions: [
    {
      type: 'refund',
      approval: { above: { EUR: 50 } },
      limits: { amount: { EUR: 100 }, over },
    },
  ],
});

/** What becomes of a refund of 90 EUR that a person of the lowest tier makes one of `amount`. */
const edited = async (over: 'deny' | 'approve', amount: number) => {
  const test = await testService({ policy: policy(over) });
  const guard = guardClient(test);
  await guard.open('c1', 'u1');
  const effect = { type: 'refund', target: 'order-7', amount: 90, currency: 'EUR' };
  const { approval } = (await guard.check('c1', 'r1', { effect })).body;
  const session = await test.service.sessions.mint({
    tenant: 'a',
    viewer: 'z:1',
    tier: 'restricted',
  });
  const { status, body } = await guard.decide(
    approval?.id ?? '',
    { decision: 'edit', amount },
    session,
  );
  return { status, pointers: body.errors?.map(({ pointer }) => pointer) };
};

it('lets nobody raise an amount over what the catalogue denies', async () => {
  expect(await edited('deny', 5_000)).toEqual({ status: 422, pointers: ['/amount'] });
});

it('lets a person raise or lower it below that, and above where the catalogue asks people', async () => {
  expect((await edited('deny', 100)).status).toBe(200);
  expect((await edited('deny', 10)).status).toBe(200);
  expect((await edited('approve', 5_000)).status).toBe(200);
});

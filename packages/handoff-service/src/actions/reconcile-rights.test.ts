import { expect, it } from 'vitest';
import { guardClient } from '../testing/guard-client.ts';
import { testService } from '../testing/test-service.ts';

it('lets only those say how an action ended who may decide on it', async () => {
  const test = await testService({
    policy: { actions: [{ type: 'refund', approvers: 'standard' }] },
  });
  const guard = guardClient(test);
  await guard.open('c1', 'u1');
  await test.post('c1', [
    {
      id: 'a1',
      type: 'action',
      action: 'r1',
      name: 'refund_order',
      status: 'unknown',
      effect: { type: 'refund', target: 'order-7', amount: 90, currency: 'EUR' },
    },
  ]);
  const body = { conversationId: 'c1', status: 'failed', evidence: 'I looked at the provider' };
  const told = async (tier: 'restricted' | 'standard') => {
    const key = await test.service.sessions.mint({ tenant: 'a', viewer: `z:${tier}`, tier });
    return (await test.ask('POST', '/v1/actions/r1/reconcile', { body, key })).status;
  };
  expect([await told('restricted'), await told('standard')]).toEqual([403, 200]);
});

import { expect, it } from 'vitest';
import { asOwner } from '../testing/as-owner.ts';
import { REFUND } from '../testing/guard-client.ts';
import { runDesk } from '../testing/run-desk.ts';

it.each([
  ['failed', 'retry', REFUND],
  ['unknown', 'retry', REFUND],
  ['succeeded', 'reverse', REFUND],
  ['failed', 'retry', { type: 'refund', amount: 40, currency: 'EUR' }],
] as const)('runs no %s action whose target was erased: %s', async (status, command, effect) => {
  const { guard, endpoint, done, press, test } = await runDesk();
  await guard.open('c1', 'u1');
  await done('c1', 'r1', status, { effect, args: { order: 7 } });
  await test.ask('POST', '/v1/conversations/c1/erase', { body: {} });
  expect((await press('c1', 'r1', { command })).problem).toBe('action-state');
  expect(endpoint.calls).toEqual([]);
});

it('still runs what the AI tells anew after an erasure', async () => {
  const { guard, endpoint, done, press, test } = await runDesk();
  await guard.open('c1', 'u1');
  await done('c1', 'r1', 'failed');
  await test.ask('POST', '/v1/conversations/c1/erase', { body: {} });
  await done('c1', 'r1', 'failed', { args: { order: 7 } });
  expect((await press('c1', 'r1')).status).toBe(200);
  expect(endpoint.calls).toMatchObject([{ body: { effect: REFUND, args: { order: 7 } } }]);
});

it.each([`target = 'order-of-a-thief'`, `amount = 4000`, `target = null`])(
  'runs no action that somebody changed in the database: %s',
  async (change) => {
    const { guard, endpoint, done, press, test } = await runDesk();
    await guard.open('c1', 'u1');
    await done('c1', 'r1', 'failed');
    await asOwner(test, `update actions set ${change}`);
    expect((await press('c1', 'r1')).problem).toBe('action-state');
    expect(endpoint.calls).toEqual([]);
  },
);

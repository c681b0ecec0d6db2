import { expect, it } from 'vitest';
import { webhookDesk } from '../testing/webhook-desk.ts';
import { claimDeliveries } from './delivery-store.ts';

const LIMITS = { failing: 0, each: 4, leaseSeconds: 60 };

it('gives what is free to the tenant that has the least under way, however many subscribers another one has', async () => {
  const { test, subscribe, escalate, wait, database, now } = await webhookDesk();
  for (let n = 0; n < 6; n += 1)
    await subscribe(`slow-${n}`, ['baton.handoff.requested'], test.keys.adminB);
  await subscribe('all', ['baton.handoff.requested']);
  for (let n = 0; n < 4; n += 1) await escalate(`c${n}`, test.keys.b);
  const db = await database();
  const claim = async (healthy: number) =>
    (await claimDeliveries(db, { ...LIMITS, healthy }, now())).map(({ tenant }) => tenant);
  expect(await claim(8)).toEqual(Array.from({ length: 8 }, () => 'b'));
  wait(1);
  await escalate('late');
  await escalate('later');
  // Sixteen of the other tenant wait for longer.
  expect(await claim(1)).toEqual(['a']);
  expect(await claim(3)).toEqual(['a', 'b', 'b']);
});

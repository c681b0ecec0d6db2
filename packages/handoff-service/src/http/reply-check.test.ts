import type { PolicyInput } from '@baton/handoff-core';
import { expect, it } from 'vitest';
import { testService } from '../testing/test-service.ts';

const REFUND = {
  id: 'a1',
  type: 'action',
  action: 'r1',
  name: 'refund_order',
  status: 'succeeded',
  effect: { type: 'refund', target: 'order-1', amount: 84.5, currency: 'EUR' },
} as const;
const REPLY = 'I will refund you €84.50 today.';

const lived = async (policy: PolicyInput = {}) => {
  const test = await testService({ policy });
  await test.post('c1', [
    { id: 't1', type: 'turn', by: 'customer', text: 'I want my money back, and a human.' },
    REFUND,
  ]);
  const session = await test.service.sessions.mint({
    tenant: 'a',
    viewer: 'desk:1',
    tier: 'restricted',
  });
  const check = async (text: unknown, key: string | undefined = session, locale = 'en') => {
    const response = await test.service.app.inject({
      method: 'POST',
      url: `/v1/panel/conversations/c1/reply-check?locale=${locale}`,
      headers: { authorization: `Bearer ${key}` },
      payload: { text },
    });
    return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
  };
  return { test, check };
};

it('names what a reply announces although it was done, in the language of who sends it', async () => {
  const { check } = await lived();
  expect((await check(REPLY)).body).toMatchObject({
    warnings: [{ id: 'r1', text: expect.stringContaining('Refund of €84.50') }],
    again: 'Submit again to send it as it is.',
  });
  expect(JSON.stringify((await check(REPLY, undefined, 'de')).body)).toContain('84,50');
});

it('has nothing to say where the policy turned it off', async () => {
  const { check } = await lived({ guard: { warnBeforeReply: false } });
  expect((await check(REPLY)).body).toMatchObject({ warnings: [] });
});

it('takes a person’s session only, and refuses what is no reply', async () => {
  const { test, check } = await lived();
  expect((await check(REPLY, test.keys['a'])).status).toBe(403);
  expect((await check(REPLY, 'nobody')).status).toBe(401);
  expect((await check(7)).status).toBe(422);
  expect((await check('x'.repeat(20_001))).status).toBe(422);
});

it('keeps nothing of what it looked at', async () => {
  const { test, check } = await lived();
  await check(`${REPLY} Zebrafinch`);
  const record = await test.get('/v1/conversations/c1');
  expect(JSON.stringify(record.body)).not.toContain('Zebrafinch');
  expect(test.logged.join('')).not.toContain('Zebrafinch');
});

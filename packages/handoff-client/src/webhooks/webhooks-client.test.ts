import { expect, it } from 'vitest';

import { createAdminClient } from '../admin-client.ts';

it('subscribes, lists, reads, rotates, tries, replays and removes', async () => {
  const sent: string[] = [];
  const webhook = { name: 'desk', url: 'https://a.example/', secret: 'whsec_x' };
  const { webhooks } = createAdminClient({
    baseUrl: 'http://x',
    token: 'k',
    fetch: async (url, { method, body } = {}) => {
      sent.push(`${method} ${url as string} ${typeof body === 'string' ? body : ''}`.trim());
      return Response.json({
        ...webhook,
        webhooks: [webhook],
        deliveries: [],
        queued: 3,
        ok: true,
      });
    },
  });
  expect(await webhooks.put('desk', { url: webhook.url, events: ['*'] })).toMatchObject(webhook);
  expect(await webhooks.list()).toEqual([webhook]);
  expect((await webhooks.read('desk')).url).toBe(webhook.url);
  expect((await webhooks.rotate('desk')).secret).toBe('whsec_x');
  expect((await webhooks.test('desk')).ok).toBe(true);
  expect((await webhooks.log('desk', { state: 'failed', limit: 5 })).deliveries).toEqual([]);
  expect(await webhooks.replay('desk', 'evt_1')).toBeUndefined();
  expect((await webhooks.replaySince('desk', '2026-03-02T09:00:00Z')).queued).toBe(3);
  expect(await webhooks.remove('a/b')).toBeUndefined();
  expect(sent).toEqual([
    'PUT http://x/v1/webhooks/desk {"url":"https://a.example/","events":["*"]}',
    'GET http://x/v1/webhooks',
    'GET http://x/v1/webhooks/desk',
    'POST http://x/v1/webhooks/desk/rotate',
    'POST http://x/v1/webhooks/desk/test',
    'GET http://x/v1/webhooks/desk/deliveries?state=failed&limit=5',
    'POST http://x/v1/webhooks/desk/deliveries/evt_1/replay',
    'POST http://x/v1/webhooks/desk/replay {"since":"2026-03-02T09:00:00Z"}',
    'DELETE http://x/v1/webhooks/a%2Fb',
  ]);
});

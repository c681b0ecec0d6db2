import { expect, it } from 'vitest';
import { adminClientOf } from '../testing/admin-client-of.ts';

it('opens, lists, reads, rotates and removes hooks, and asks whether Baton is up to date', async () => {
  const hook = { helpdesk: 'desk', url: 'https://b.example/x', secret: 'whsec_x' };
  const { client, sent } = adminClientOf({ ...hook, hooks: [hook], watched: 3 });
  expect(await client.hooks.put('desk', { turns: 'all' })).toMatchObject(hook);
  expect(await client.hooks.list()).toEqual([hook]);
  expect((await client.hooks.fetch('desk')).url).toBe(hook.url);
  expect((await client.hooks.rotate('desk')).secret).toBe('whsec_x');
  await client.hooks.rotate('desk', 'theirs-and-long');
  expect(await client.hooks.remove('a/b')).toBeUndefined();
  expect((await client.hooks.status()).watched).toBe(3);
  expect(sent).toEqual([
    'PUT http://x/v1/helpdesks/desk/hooks {"turns":"all"}',
    'GET http://x/v1/helpdesks/hooks',
    'GET http://x/v1/helpdesks/desk/hooks',
    'POST http://x/v1/helpdesks/desk/hooks/rotate {}',
    'POST http://x/v1/helpdesks/desk/hooks/rotate {"secret":"theirs-and-long"}',
    'DELETE http://x/v1/helpdesks/a%2Fb/hooks',
    'GET http://x/v1/reconcile',
  ]);
});

it('refuses with the code of the service', async () => {
  const { client } = adminClientOf({ type: 'urn:baton:problem:no-connector', errors: [] }, 422);
  await expect(client.hooks.put('nowhere')).rejects.toMatchObject({ code: 'no-connector' });
});

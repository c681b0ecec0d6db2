import { expect, it } from 'vitest';
import { createAdminClient } from '../admin-client.ts';

const clientOf = (answer: unknown, status = 200) => {
  const sent: string[] = [];
  const client = createAdminClient({
    baseUrl: 'http://x',
    token: 'k',
    fetch: async (url, { method, body } = {}) => {
      sent.push(`${method} ${url as string} ${typeof body === 'string' ? body : ''}`.trim());
      return Response.json(answer, { status });
    },
  });
  return { client, sent };
};

it('opens, lists, reads, rotates and removes hooks, and asks whether Baton is up to date', async () => {
  const hook = { helpdesk: 'desk', url: 'https://b.example/x', secret: 'whsec_x' };
  const { client, sent } = clientOf({ ...hook, hooks: [hook], watched: 3 });
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
  const { client } = clientOf({ type: 'urn:baton:problem:no-connector', errors: [] }, 422);
  await expect(client.hooks.put('nowhere')).rejects.toMatchObject({ code: 'no-connector' });
});

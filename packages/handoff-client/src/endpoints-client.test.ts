import { expect, it } from 'vitest';

import { adminClientOf } from './testing/admin-client-of.ts';

it('registers, lists, rotates, tries and removes endpoints', async () => {
  const endpoint = { name: 'take-back', url: 'https://a.example/', secret: 'whsec_x' };
  const { client, sent } = adminClientOf({ ...endpoint, endpoints: [endpoint], ok: true });
  expect(await client.endpoints.put('take-back', { url: endpoint.url })).toMatchObject(endpoint);
  expect(await client.endpoints.list()).toEqual([endpoint]);
  expect((await client.endpoints.rotate('take-back')).secret).toBe('whsec_x');
  expect((await client.endpoints.test('take-back')).ok).toBe(true);
  expect(await client.endpoints.remove('a/b')).toBeUndefined();
  expect(sent).toEqual([
    'PUT http://x/v1/endpoints/take-back {"url":"https://a.example/"}',
    'GET http://x/v1/endpoints',
    'POST http://x/v1/endpoints/take-back/rotate',
    'POST http://x/v1/endpoints/take-back/test',
    'DELETE http://x/v1/endpoints/a%2Fb',
  ]);
});

it('refuses with the code of the service', async () => {
  const { client } = adminClientOf({ type: 'urn:baton:problem:not-found', errors: [] }, 404);
  await expect(client.endpoints.rotate('gone')).rejects.toMatchObject({ code: 'not-found' });
});

import { expect, it } from 'vitest';
import { testService } from '../testing/test-service.ts';

it.each(['/v1/conversations/%ff', '/v1/panel/conversations/%', '/v1/%E0%A4%A', '//%80'])(
  'refuses the address %s as it refuses everything, and says nothing of it again',
  async (url) => {
    const test = await testService();
    const response = await test.service.app.inject({ url });
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
    ]);
    expect(response.json()).toMatchObject({ type: 'urn:baton:problem:invalid-id' });
    expect(response.body).not.toContain('%');
  },
);

import { expect, it } from 'vitest';
import { withFreshdesk } from './testing/client.ts';

it(
  'lets in what the plan has a minute, counts what was wrong too, and says when there is more',
  withFreshdesk(
    async ({ freshdesk, call }) => {
      const first = await call('GET', '/agents/me');
      expect(first.headers.get('x-ratelimit-total')).toBe('50');
      expect(first.headers.get('x-ratelimit-remaining')).toBe('49');
      for (let n = 0; n < 24; n += 1) await call('GET', '/tickets/none');
      for (let n = 0; n < 25; n += 1) await call('GET', '/agents/me', undefined, { key: 'wrong' });
      freshdesk.advance(10_000);
      const { status, headers } = await call('GET', '/agents/me');
      const wait = Number(headers.get('retry-after'));
      expect([status, headers.get('x-ratelimit-remaining')]).toStrictEqual([429, '0']);
      expect(wait).toBeGreaterThan(40);
      expect(wait).toBeLessThanOrEqual(50);
      expect(freshdesk.tooEarly()).toBe(0);
      freshdesk.advance(5_000);
      expect((await call('GET', '/agents/me')).status).toBe(429);
      expect(freshdesk.tooEarly()).toBe(1);
      freshdesk.advance(wait * 1_000);
      expect((await call('GET', '/agents/me')).status).toBe(200);
    },
    { plan: 'trial' },
  ),
);

it(
  'lets in fewer lists than other requests',
  withFreshdesk(
    async ({ freshdesk, call }) => {
      const id = freshdesk.open();
      for (let n = 0; n < 20; n += 1) expect((await call('GET', '/tickets')).status).toBe(200);
      expect((await call('GET', '/tickets')).status).toBe(429);
      freshdesk.advance(60_000);
      expect((await call('GET', `/tickets/${id}`)).status).toBe(200);
    },
    { plan: 'growth' },
  ),
);

it(
  'counts by the hour where the account is older than plans by the minute',
  withFreshdesk(
    async ({ freshdesk, call }) => {
      freshdesk.exhaust();
      const { status, headers } = await call('GET', '/agents/me');
      expect([status, headers.get('retry-after')]).toStrictEqual([429, '3600']);
      freshdesk.advance(3_599_999);
      expect((await call('GET', '/agents/me')).status).toBe(429);
      freshdesk.advance(1);
      expect((await call('GET', '/agents/me')).status).toBe(200);
    },
    { plan: 'hourly' },
  ),
);

it(
  'lets in as much as comes where nothing is limited',
  withFreshdesk(
    async ({ freshdesk, call }) => {
      for (let n = 0; n < 60; n += 1) await call('GET', '/agents/me');
      const { status, headers } = await call('GET', '/agents/me');
      expect([status, headers.get('x-ratelimit-remaining')]).toStrictEqual([200, '700']);
      expect(freshdesk.credits()).toBe(61);
    },
    { plan: null },
  ),
);

import { expect, it } from 'vitest';
import { codeOf, withIntercom } from './testing/client.ts';

const START = new Date('2026-03-02T09:00:03.000Z');

it(
  'lets so many requests in within ten seconds, and says by its own clock when the next may come',
  withIntercom(
    async ({ intercom, call }) => {
      intercom.skew(3_600_000);
      const first = await call('GET', '/me');
      expect(first.headers.get('x-ratelimit-limit')).toBe('3');
      expect(first.headers.get('x-ratelimit-remaining')).toBe('2');
      await call('GET', '/me');
      await call('GET', '/me');
      const full = await call('GET', '/me');
      expect([full.status, codeOf(full)]).toStrictEqual([429, 'rate_limit_exceeded']);
      const reset = Number(full.headers.get('x-ratelimit-reset')) * 1_000;
      expect(reset - Date.parse(full.headers.get('date') ?? '')).toBe(7_000);
      expect(intercom.tooEarly()).toBe(0);
      await call('GET', '/me');
      expect(intercom.tooEarly()).toBe(1);
      intercom.advance(7_000);
      expect((await call('GET', '/me')).status).toBe(200);
    },
    { requestsPerWindow: 3, now: () => START },
  ),
);

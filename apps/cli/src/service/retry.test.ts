import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ServiceClient } from './service-client.ts';
import { backoff, retryAfter } from './retry.ts';
import { ServiceUnreachable } from './service-error.ts';
import { startFakeService } from '../testing/fake-service.ts';

describe('waiting before another attempt', () => {
  it('does what Retry-After says, in seconds or as a date, within reason', () => {
    const now = Date.parse('2026-01-01T00:00:00Z');
    expect(retryAfter('2', now)).toBe(2_000);
    expect(retryAfter('Thu, 01 Jan 2026 00:00:05 GMT', now)).toBe(5_000);
    expect(retryAfter('86400', now)).toBe(30_000);
    expect(retryAfter('soon', now)).toBeNull();
    expect(retryAfter(null, now)).toBeNull();
  });

  it('grows and stays bounded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, random) => {
          const pause = backoff(attempt, random);
          expect(pause).toBeGreaterThanOrEqual(100);
          expect(pause).toBeLessThanOrEqual(30_000);
        },
      ),
    );
    expect(backoff(4, 0)).toBe(8 * backoff(1, 0));
  });

  it('ends after a bounded number of attempts', async () => {
    const service = await startFakeService(() => ({
      status: 503,
      headers: { 'retry-after': '7' },
    }));
    const waits: number[] = [];
    const client = new ServiceClient(
      { url: service.url, key: 'good-key' },
      { attempts: 4, wait: async (ms) => void waits.push(ms) },
    );
    await expect(client.conversation('a')).rejects.toThrow(ServiceUnreachable);
    await service.close();
    expect(waits).toEqual([7_000, 7_000, 7_000]);
    expect(service.requests).toHaveLength(4);
  });
});

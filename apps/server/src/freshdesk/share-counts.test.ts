import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AccountPace } from './account-pace.ts';
import { SHARE_MS, shareCounts } from './share-counts.ts';
import type { ShareCounts } from './share-counts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const paceOfForty = (): AccountPace => {
  const pace = new AccountPace(
    () => 0,
    () => 0.5,
  );
  for (let n = 0; n < 40; n += 1)
    pace.take({ account: 'tenant acme.freshdesk.com', who: `agent ${n}`, isLook: true });
  return pace;
};

it('tells what it counted, goes by what others did, and survives a store that is away', async () => {
  const pace = paceOfForty();
  const again = () => pace.again('tenant acme.freshdesk.com');
  let answer: ShareCounts = async () => Promise.reject(new Error('away'));
  const asked: unknown[] = [];
  const stop = shareCounts(pace, async (account, counts) => {
    asked.push([account, counts.others, counts.watchers.length]);
    return answer(account, counts);
  });
  await vi.advanceTimersByTimeAsync(SHARE_MS);
  expect(asked).toEqual([[{ tenant: 'tenant', account: 'acme.freshdesk.com' }, 0, 40]]);
  expect(again()).toBe(75);
  answer = async () => [{ others: 16, watchers: [] }];
  await vi.advanceTimersByTimeAsync(SHARE_MS);
  expect(again()).toBe(150);
  stop();
  await vi.advanceTimersByTimeAsync(3 * SHARE_MS);
  expect(asked).toHaveLength(2);
});

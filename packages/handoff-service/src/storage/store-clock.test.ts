import { expect, it, onTestFinished, vi } from 'vitest';
import { testDatabase } from '../testing/test-database.ts';
import { testMasterKey } from '../testing/test-master-key.ts';
import { Database } from './database.ts';
import { StoreClock } from './store-clock.ts';

const MINUTE_MS = 60_000;

const offBy = async (milliseconds: number): Promise<number> => {
  const db = new Database(await testDatabase(), testMasterKey());
  onTestFinished(() => db.close());
  const clock = new StoreClock(db, () => Date.now() + milliseconds);
  // A slow answer, as the first one may be, says nothing exact.
  await vi.waitUntil(async () => (await clock.measure()) !== 0, { timeout: 50_000 });
  return clock.now().getTime() - Date.now();
};

it.each([-2 * 24 * 60, -90, 90, 24 * 60])(
  'goes by the database on a machine that is %d minutes off',
  async (minutes) => {
    expect(Math.abs(await offBy(minutes * MINUTE_MS))).toBeLessThan(MINUTE_MS);
  },
);

it('leaves a clock alone that is right but for moments', async () => {
  // Exact: what is added to the time of this machine is nothing at all.
  const at = 1_700_000_000_000;
  const run = (() => Promise.resolve([{ at: new Date(at + 700) }])) as unknown as Database['run'];
  const clock = new StoreClock({ run }, () => at);
  expect(await clock.measure()).toBe(0);
  expect(clock.now().getTime()).toBe(at);
});

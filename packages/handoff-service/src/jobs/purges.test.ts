import { pino } from 'pino';
import { expect, it } from 'vitest';
import { InlineJobs } from './inline-jobs.ts';
import { Purges } from './purges.ts';

it('throws away once a day, and lets one that fails stop no other', async () => {
  let now = 0;
  const jobs = new InlineJobs(() => now);
  const purges = new Purges(pino({ level: 'silent' }));
  const done: string[] = [];
  purges.add('broken', () => Promise.reject(new TypeError('no')));
  purges.add('whole', async () => done.push('whole'));
  await purges.schedule(jobs);
  await jobs.runDue();
  now += 86_400_000;
  await jobs.runDue();
  expect(done).toHaveLength(2);
  await expect(purges.run()).rejects.toThrow('no');
});

import { expect, it } from 'vitest';
import { InlineJobs } from './inline-jobs.ts';

const inline = () => {
  let now = 0;
  return { jobs: new InlineJobs(() => now), pass: (ms: number) => void (now += ms) };
};

it('runs what is due, in order, and what that made due', async () => {
  const { jobs, pass } = inline();
  const seen: string[] = [];
  await jobs.work<{ id: string }>('try', async ({ id }) => {
    seen.push(id);
    if (id === 'b') await jobs.send('try', { id: 'b2' });
  });
  await jobs.send('try', { id: 'later' }, { afterMs: 1_000 });
  await jobs.send('try', { id: 'a' }, { key: 'same' });
  await jobs.send('try', { id: 'never' }, { key: 'same' });
  await jobs.send('try', { id: 'b' });
  expect(await jobs.runDue()).toBe(3);
  expect(seen).toEqual(['a', 'b', 'b2']);
  pass(1_000);
  expect(await jobs.runDue()).toBe(1);
  expect(seen.at(-1)).toBe('later');
});

it('tries again later what was rejected, and puts it aside in the end', async () => {
  const { jobs, pass } = inline();
  let tries = 0;
  await jobs.work('try', async () => {
    tries += 1;
    throw new Error('no');
  });
  await jobs.send('try', { id: 'a' });
  await jobs.runDue();
  expect(tries).toBe(1);
  expect(await jobs.runDue()).toBe(0);
  while (jobs.size > 0) {
    pass(300_000);
    await jobs.runDue();
  }
  expect(tries).toBe(9);
  expect(jobs.dead).toEqual([{ queue: 'try', data: { id: 'a' } }]);
});

it('ticks once in its time, also after a tick that failed', async () => {
  const { jobs, pass } = inline();
  let ticks = 0;
  await jobs.every('tick', 60, async () => {
    ticks += 1;
    throw new Error('no');
  });
  await jobs.runDue();
  await jobs.runDue();
  expect(ticks).toBe(1);
  pass(60_000);
  await jobs.runDue();
  expect(ticks).toBe(2);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Problem } from '../problems/problem.ts';
import { MicroBatcher } from './micro-batcher.ts';

/** Jobs of random tenants and conversations, run by a batcher whose batches end in random order. */
const world = (scheduler: fc.Scheduler) => {
  const running = new Set<string>();
  const done: string[] = [];
  const sizes: number[] = [];
  const faults: string[] = [];
  let inFlight = 0;
  const batcher = new MicroBatcher<{ lane: string; name: string }, string>(
    async (_group, jobs) => {
      inFlight += 1;
      sizes.push(jobs.length);
      if (inFlight > 2) faults.push('more than two batches at once');
      for (const { lane } of jobs) {
        if (running.has(lane)) faults.push(`${lane} ran twice at once`);
        running.add(lane);
      }
      await scheduler.schedule(Promise.resolve());
      for (const { lane, name } of jobs) {
        running.delete(lane);
        done.push(name);
      }
      inFlight -= 1;
      return jobs.map(({ name }) => ({ status: 'fulfilled' as const, value: name }));
    },
    { size: 4, inFlight: 2, waiting: 100 },
  );
  return { batcher, done, faults, sizes };
};

it('runs every job once, never two of a lane at once, and keeps the order within a lane', async () => {
  const jobs = fc.array(
    fc.record({
      group: fc.constantFrom('a', 'b'),
      lane: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    }),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), jobs, async (scheduler, list) => {
      const { batcher, done, faults, sizes } = world(scheduler);
      const all = Promise.all(
        list.map(({ group, lane }, index) =>
          batcher.add(group, lane, { lane: `${group}${lane}`, name: `${group}${lane}#${index}` }),
        ),
      );
      await scheduler.waitFor(all);
      expect(faults).toEqual([]);
      expect(done).toHaveLength(list.length);
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(4);
      for (const lane of new Set(list.map(({ group, lane: name }) => `${group}${name}`))) {
        const order = done
          .filter((name) => name.startsWith(`${lane}#`))
          .map((name) => Number(name.split('#')[1]));
        expect(order).toEqual(order.toSorted((x, y) => x - y));
      }
    }),
  );
});

it('refuses more than it may hold instead of growing', async () => {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const batcher = new MicroBatcher<number, number>(
    async (_group, jobs) => {
      await gate;
      return jobs.map((value) => ({ status: 'fulfilled', value }));
    },
    { size: 1, inFlight: 1, waiting: 2 },
  );
  const held = [1, 2, 3].map((n) => batcher.add('t', `l${n}`, n));
  await expect(batcher.add('t', 'l4', 4)).rejects.toMatchObject({
    code: 'busy',
  } satisfies Partial<Problem>);
  release();
  expect(await Promise.all(held)).toEqual([1, 2, 3]);
});

it('refuses what waited too long behind a slow batch, and runs what came later', async () => {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  let now = 0;
  const batcher = new MicroBatcher<number, number>(
    async (_group, jobs) => {
      await gate;
      return jobs.map((value) => ({ status: 'fulfilled', value }));
    },
    { size: 2, inFlight: 1, waiting: 10, patienceMs: 5_000, now: () => now },
  );
  const under = batcher.add('t', 'l1', 1);
  const early = batcher.add('t', 'l2', 2);
  now = 5_001;
  const late = batcher.add('t', 'l2', 3);
  release();
  await expect(early).rejects.toMatchObject({ code: 'busy' } satisfies Partial<Problem>);
  expect(await Promise.all([under, late])).toEqual([1, 3]);
});

import { setTimeout as pause } from 'node:timers/promises';

/** Sends so many a second, whether earlier ones were answered or not, and gives how long each took, in ms, shortest first. */
export const paced = async (
  one: (n: number) => Promise<void>,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<number[]> => {
  const times: number[] = [];
  const timed = async (n: number): Promise<void> => {
    const begun = performance.now();
    await one(n);
    times.push(performance.now() - begun);
  };
  const under: Promise<void>[] = [];
  const begun = performance.now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const wait = begun + (n * 1_000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    const work = timed(n);
    // Told at the end: else it would end the process, and what it has started would stay.
    work.catch(() => undefined);
    under.push(work);
  }
  await Promise.all(under);
  return times.toSorted((a, b) => a - b);
};

/** So many at a time. */
export const inLanes = async (
  count: number,
  lanes: number,
  one: (n: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const n = next;
      next += 1;
      await one(n);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

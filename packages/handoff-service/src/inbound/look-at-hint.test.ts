import { expect, it } from 'vitest';
import { InlineJobs } from '../jobs/inline-jobs.ts';
import { lookAtHint } from './look-at-hint.ts';
import { HINT_QUEUE } from './receive-hook.ts';
import type { HintedTicket } from './receive-hook.ts';

const HINT: HintedTicket = { tenant: 'a', helpdesk: 'desk', ticket: '7' };
const HOUR = 3_600_000;

/** When a hint is looked at, in milliseconds, of which each look ends as told. */
const looksAt = async (
  result: (look: number) => 'same' | 'unheard',
  until: number,
): Promise<number[]> => {
  let now = 0;
  const at: number[] = [];
  const jobs = new InlineJobs(() => now);
  const hinted = async () => result(at.push(now));
  await jobs.work<HintedTicket>(HINT_QUEUE, lookAtHint({ hinted }, jobs));
  await jobs.send(HINT_QUEUE, HINT);
  for (; now <= until; now += 5_000) await jobs.runDue();
  return at;
};

it('tries again what was not heard, ever less often, until it is heard', async () => {
  expect(await looksAt((look) => (look < 4 ? 'unheard' : 'same'), HOUR)).toEqual([
    0, 15_000, 45_000, 105_000,
  ]);
});

it('gives up after some hours', async () => {
  const at = await looksAt(() => 'unheard', 12 * HOUR);
  expect(at).toHaveLength(27);
  expect(at.at(-1)).toBeGreaterThan(3 * HOUR);
  expect(at.at(-1)).toBeLessThan(5 * HOUR);
});

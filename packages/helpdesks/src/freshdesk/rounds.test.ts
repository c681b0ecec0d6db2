import { expect, it } from 'vitest';
import { storeOfFile } from '../shared/testing/store-of-file.ts';
import { fakeGet, growthWorld } from './testing/growth-world.ts';

const store = storeOfFile();

/** What the documents promise (docs/helpdesk-events.md): a quarter of an account's 200 calls for rounds, 300 tickets in 13 minutes. */
const CALLS_OF_A_ROUND = 50;
const LONGEST_MINUTES = 13;
const TICKETS = 300;

it('looks at 300 tickets of a Growth account within 13 minutes, for a quarter of its calls, and delays no handover', async () => {
  const world = await growthWorld(store(), TICKETS);
  const rounds: number[] = [];
  // Its first answer tells what the plan lets through.
  await world.handOver();
  for (let minute = 0; minute < LONGEST_MINUTES + 5; minute += 1) {
    world.pass(20);
    await world.others(50);
    world.pass(20);
    rounds.push(await world.runJobs());
    // At the worst moment: right after the round.
    await expect(world.handOver()).resolves.toMatchObject({ applied: 'now' });
    world.pass(20);
    // Tickets that move: their webhooks are looked at beside the rounds.
    for (let n = 0; n < 5; n += 1) await world.hint(minute * 7 + n * 31);
    await world.runJobs();
    world.notice();
  }
  expect(Math.max(...rounds)).toBeLessThanOrEqual(CALLS_OF_A_ROUND);
  // It is their share that bounds them and not how many tickets there are.
  expect(Math.min(...rounds)).toBeGreaterThan(CALLS_OF_A_ROUND / 2);
  expect(world.longestUnseen()).toBeLessThanOrEqual(LONGEST_MINUTES);
  expect(world.fake.tooEarly()).toBe(0);
}, 180_000);

it('leaves the last fifth of a minute to what people wait for, and goes on when there is more', async () => {
  const world = await growthWorld(store(), 60);
  await world.runJobs();
  world.pass(60);
  await world.others(160);
  // Those that begin before the first answer tells how little is left.
  expect(await world.runJobs()).toBeLessThanOrEqual(16);
  world.pass(59);
  await fakeGet(world.fake);
  world.pass(1);
  await world.others(160);
  await world.handOver();
  expect(await world.runJobs()).toBe(0);
  await expect(world.handOver()).resolves.toMatchObject({ applied: 'now' });
  world.pass(60);
  expect(await world.runJobs()).toBeGreaterThan(40);
});

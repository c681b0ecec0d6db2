import { expect, it } from 'vitest';
import { randomFrom } from '../faults/lib/random.ts';
import { workDay } from './work-day.ts';

const SEED = Number(process.env['SEED'] ?? 7);

const FORTY = { agents: 40, ticketsAnHour: 10, minutes: 30, reopened: 0.25, besides: 2 };

/** Half an hour of people who each open so many tickets an hour. */
const halfAnHour = (agents: number, ticketsAnHour: number) =>
  workDay({
    agents,
    ticketsAnHour,
    minutes: 30,
    reopened: 0.25,
    besides: 2,
    random: randomFrom(SEED),
  });

it('keeps forty people with ten tickets an hour each within what the platform lets through', async () => {
  const { minutes, refused, sent, betweenLooks } = await halfAnHour(40, 10);
  expect(Math.max(...minutes)).toBeLessThanOrEqual(50);
  expect(refused / sent).toBeLessThan(0.03);
  expect(Math.min(...betweenLooks)).toBeGreaterThanOrEqual(60);
});

it.each([2, 4])('names the same paces where %i processes each see a part', async (processes) => {
  const over = (told: boolean) => workDay({ ...FORTY, processes, told, random: randomFrom(SEED) });
  const one = await workDay({ ...FORTY, random: randomFrom(SEED) });
  const [told, untold] = [await over(true), await over(false)];
  const share = ({ refused, sent }: typeof one): number => refused / sent;
  expect(share(told)).toBeLessThan(0.03);
  expect(share(told)).toBeLessThan(share(untold) / 2);
  const median = ({ betweenLooks: seconds }: typeof one): number =>
    seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? 0;
  expect(median(told) / median(one)).toBeGreaterThan(0.8);
  expect(median(told) / median(one)).toBeLessThan(1.25);
});

it('lets a small team look once a minute, and refuses it nothing', async () => {
  const { refused, betweenLooks } = await halfAnHour(5, 10);
  expect(refused).toBe(0);
  expect(Math.max(...betweenLooks)).toBeLessThan(70);
});

it('still shows panels to a team that opens more than there are requests for', async () => {
  const { minutes, untilShown, opened, leftBefore } = await halfAnHour(40, 30);
  expect(Math.max(...minutes)).toBeLessThanOrEqual(50);
  expect(untilShown.length + leftBefore).toBeGreaterThan(opened * 0.9);
  expect(untilShown.length).toBeGreaterThan(opened * 0.8);
});

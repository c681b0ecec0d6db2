import { expect, it } from 'vitest';
import { ReportPace } from './report-pace.ts';

const limited = (retryAfter: number) =>
  expect.objectContaining({ code: 'report-limit', retryAfter }) as Error;

it('makes thirty reports a minute for one reader, and says how long the next has to wait', async () => {
  const clock = { now: 0 };
  const pace = new ReportPace(() => clock.now);
  const make = (reader: string) => pace.run(reader, () => Promise.resolve('made'));
  for (let report = 0; report < 30; report += 1) expect(await make('one')).toBe('made');
  clock.now = 59_001;
  await expect(make('one')).rejects.toThrow(limited(1));
  expect(await make('two')).toBe('made');
  clock.now = 60_000;
  for (let report = 0; report < 30; report += 1) expect(await make('one')).toBe('made');
  await expect(make('one')).rejects.toThrow(limited(60));
});

it('makes two at once, and goes on after one that failed', async () => {
  const pace = new ReportPace(() => 0);
  const held = Promise.withResolvers<string>();
  const both = ['one', 'two'].map((reader) => pace.run(reader, () => held.promise));
  await expect(pace.run('three', () => Promise.resolve('made'))).rejects.toThrow(limited(1));
  held.reject(new Error('no'));
  await Promise.allSettled(both);
  expect(await pace.run('three', () => Promise.resolve('made'))).toBe('made');
});

import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { Database } from '../storage/database.ts';
import { standingClock } from '../testing/clock.ts';
import { testDatabase } from '../testing/test-database.ts';
import { testMasterKey } from '../testing/test-master-key.ts';
import { PanelSessions } from './sessions.ts';

const SOMEBODY = { tenant: 'a', viewer: 'desk:7', tier: 'standard' } as const;
const VOUCHED = { ...SOMEBODY, helpdesk: 'desk', user: '7' } as const;

/** Processes on one database, with one clock in minutes. */
const world = async (processes = 1) => {
  const connection = await testDatabase();
  const clock = standingClock();
  const at = Array.from({ length: processes }, () => {
    const db = new Database(connection, testMasterKey(), { max: 2 });
    onTestFinished(() => db.close());
    return new PanelSessions(db, clock.now);
  });
  return { clock, at: (n: number) => at[n % processes] ?? expect.unreachable() };
};

it.each([
  ['a quarter of an hour', SOMEBODY, 15],
  ['two hours, where a helpdesk vouches for them,', VOUCHED, 120],
])(
  'lasts %s from the last use, and half a day from the first at most',
  async (_long, who, idle) => {
    const { clock, at } = await world(2);
    // Use is written down once it adds so much: it may end as much earlier, never later.
    const early = idle / 15;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(1), fc.double({ min: 0, max: idle + 1, noNaN: true })), {
          maxLength: 30,
        }),
        async (looks) => {
          const token = await at(0).mint(who);
          let [time, last, alive] = [0, 0, true];
          for (const [process, wait] of looks) {
            clock.pass(wait);
            time += wait;
            const found = (await at(process).find(token)) !== null;
            const isOver = !alive || time >= last + idle || time >= 720;
            const isThere = !isOver && time < last + idle - early && time < 720 - early;
            expect([isOver && found, isThere && !found]).toEqual([false, false]);
            alive = found;
            await at(process).keep(token);
            last = time;
          }
        },
      ),
      { numRuns: 25 },
    );
  },
);

it('is kept by use only: asking whether it is there is none', async () => {
  const { clock, at } = await world();
  const token = await at(0).mint(SOMEBODY);
  clock.pass(14);
  expect(await at(0).find(token)).toEqual(SOMEBODY);
  clock.pass(1);
  expect(await at(0).find(token)).toBeNull();
  await at(0).keep(token);
  expect(await at(0).find(token)).toBeNull();
});

it('is over at once when it is ended, and no other with it', async () => {
  const { at } = await world();
  const [one, other] = [await at(0).mint(SOMEBODY), await at(0).mint(SOMEBODY)];
  await at(0).end(one);
  expect([await at(0).find(one), await at(0).find(other)]).toEqual([null, SOMEBODY]);
});

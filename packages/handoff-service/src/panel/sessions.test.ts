import fc from 'fast-check';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Database } from '../storage/database.ts';
import { asOwner } from '../testing/as-owner.ts';
import { standingClock } from '../testing/clock.ts';
import { testDatabase } from '../testing/test-database.ts';
import { testMasterKey } from '../testing/test-master-key.ts';
import { PageLoads } from './page-loads.ts';
import { purgeSessions } from './session-store.ts';
import { PanelSessions } from './sessions.ts';

const SOMEBODY = { tenant: 'a', viewer: 'desk:7', tier: 'standard' } as const;
const VOUCHED = { ...SOMEBODY, helpdesk: 'desk', user: '7' } as const;

/** Processes on one database, with one clock in minutes. */
const world = async (processes = 1) => {
  const connection = await testDatabase();
  const clock = standingClock();
  const databases = Array.from({ length: processes }, () => {
    const db = new Database(connection, testMasterKey(), { max: 2 });
    onTestFinished(() => db.close());
    return db;
  });
  const at = databases.map((db) => new PanelSessions(db, clock.now));
  return {
    connection,
    clock,
    db: databases[0] ?? expect.unreachable(),
    at: (n: number) => at[n % processes] ?? expect.unreachable(),
  };
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

it('is not remembered by whoever read it while it was ended', async () => {
  const { db, at } = await world(2);
  const run = db.run.bind(db);
  const token = await at(1).mint(SOMEBODY);
  let ended: Promise<void> | null = null;
  // The answer is on its way when somebody ends it, here.
  vi.spyOn(db, 'run').mockImplementation(async (statement, values) => {
    const rows = await run<never>(statement, values);
    if (statement.name === 'panel_session_find' && !ended) {
      ended = at(0).end(token);
      await ended;
    }
    return rows;
  });
  expect(await at(0).find(token)).toEqual(SOMEBODY);
  expect(await at(0).find(token)).toBeNull();
});

it('ends every session of a person whom a helpdesk sends away, and those of nobody else', async () => {
  const { at } = await world(2);
  const others = [
    SOMEBODY,
    { ...VOUCHED, tenant: 'b' },
    { ...VOUCHED, helpdesk: 'other' },
    { ...VOUCHED, user: '8' },
  ] as const;
  const theirs = [await at(0).mint(VOUCHED), await at(1).mint(VOUCHED), await at(1).mint(VOUCHED)];
  const tokens = await Promise.all(others.map((who) => at(1).mint(who)));
  await at(0).end(theirs[0] ?? '');
  await at(1).look();
  const found = async (token: string) => (await at(1).find(token)) !== null;
  expect(await Promise.all(theirs.map(found))).toEqual([false, false, false]);
  expect(await Promise.all(tokens.map(found))).toEqual([true, true, true, true]);
});

it('ends all but 200 of one person of a helpdesk, the longest unused first, and none of anybody else', async () => {
  const { at, clock, connection } = await world(2);
  const others = [SOMEBODY, { ...VOUCHED, tenant: 'b' }, { ...VOUCHED, user: '8' }] as const;
  const tokens = await Promise.all(others.map((who) => at(1).mint(who)));
  const [used, unused] = [await at(0).mint(VOUCHED), await at(0).mint(VOUCHED)];
  clock.pass(10);
  await at(0).keep(used);
  for (let n = 0; n < 198; n += 1) await at(1).mint(VOUCHED);
  const found = async (token: string) => (await at(0).find(token)) !== null;
  expect([await found(used), await found(unused)]).toEqual([true, true]);
  await at(1).mint(VOUCHED);
  await at(0).look();
  expect([await found(used), await found(unused)]).toEqual([true, false]);
  // However many processes mint at once, the next one finds no more than that.
  await Promise.all(Array.from({ length: 40 }, (_each, n) => at(n).mint(VOUCHED)));
  await at(0).mint(VOUCHED);
  const open = await asOwner<{ count: string }>(
    { connection },
    `select count(*) from panel_sessions where ended_at is null and helpdesk_user = '7' and tenant_id = 'a'`,
  );
  expect(open.map(({ count }) => Number(count))).toEqual([200]);
  expect(await Promise.all(tokens.map(found))).toEqual([true, true, true]);
});

it('stores who and how long, and no token', async () => {
  const { connection, at } = await world();
  const token = await at(0).mint(VOUCHED);
  const rows = await asOwner<{ text: string; hashed: boolean }>(
    { connection },
    `select s::text as text, token_hash = sha256('${token}') as hashed from panel_sessions s`,
  );
  expect(rows.map(({ hashed, text }) => [hashed, text.includes(token.slice(3))])).toEqual([
    [true, false],
  ]);
});

it('looks up nothing that is no token', async () => {
  const { db, at } = await world();
  const run = vi.spyOn(db, 'run');
  const words = ['', 'bs_', `bs_${'x'.repeat(31)}`, `bs_${'x'.repeat(33)}`, `BS_${'x'.repeat(32)}`];
  for (const word of words) expect(await at(0).find(word)).toBeNull();
  expect(run).not.toHaveBeenCalled();
  expect(await at(0).find(`bs_${'x'.repeat(32)}`)).toBeNull();
  expect(run).toHaveBeenCalledOnce();
});

it('throws away what was over an hour ago, also page loads, and nothing else', async () => {
  const { connection, db, clock, at } = await world();
  const minutes = (count: number): Date => new Date(clock.now().getTime() + count * 60_000);
  const loads = new PageLoads(db);
  for (const [token, expires] of [
    ['old', minutes(10)],
    ['new', minutes(100)],
  ] as const)
    await loads.take({ tenant: 'a', token, frame: 'f', expires });
  const [ended, idle, kept] = [
    await at(0).mint(VOUCHED),
    await at(0).mint(SOMEBODY),
    await at(0).mint({ ...VOUCHED, user: '8' }),
  ];
  await at(0).end(ended);
  clock.pass(76);
  expect(await purgeSessions(db, minutes(-60))).toBe(3);
  expect(await purgeSessions(db, minutes(-60))).toBe(0);
  expect([await at(0).find(idle), (await at(0).find(kept))?.viewer]).toEqual([null, 'desk:7']);
  const left = await asOwner<{ what: string }>(
    { connection },
    `select 'session' as what from panel_sessions union all select 'load' from page_loads`,
  );
  expect(left.map(({ what }) => what).toSorted()).toEqual(['load', 'session']);
});

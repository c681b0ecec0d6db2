import { expect, it } from 'vitest';
import { outboxBench } from '../testing/outbox-bench.ts';
import type { Executed, Executor, OutboxRow } from './executor.ts';
import { claimRows, purgeDone, readStats } from './outbox-store.ts';

const done: Executor = () => Promise.resolve({ outcome: 'done', receipt: { applied: 'now' } });

/** Answers in turn, and notes which row was asked. */
const answering = (...answers: Executed[]): { execute: Executor; seen: OutboxRow[] } => {
  const seen: OutboxRow[] = [];
  return {
    seen,
    execute: (row) => {
      seen.push(row);
      return Promise.resolve(answers.shift() ?? { outcome: 'done' });
    },
  };
};

it('carries out a row once, and keeps its receipt', async () => {
  const bench = await outboxBench();
  await bench.write({ lane: 'desk:1', dedupe: 'r1' });
  const worker = bench.worker(done);
  expect(await worker.runOnce()).toBe(1);
  expect(await worker.runOnce()).toBe(0);
  expect(await bench.rows()).toMatchObject([
    { state: 'done', attempts: 1, receipt: '{"applied":"now"}' },
  ]);
});

it('keeps the order of a lane, and lets other lanes pass', async () => {
  const bench = await outboxBench();
  await bench.write(
    { lane: 'desk:1', dedupe: 'r1' },
    { lane: 'desk:1', dedupe: 'r2' },
    { lane: 'desk:2', dedupe: 'r3' },
  );
  const { execute, seen } = answering({ outcome: 'retry', code: 'unavailable' });
  const worker = bench.worker(execute);
  await worker.runOnce();
  await worker.runOnce();
  expect(seen.map(({ dedupe }) => dedupe)).toEqual(['r1', 'r3']);
});

it('goes on with a lane after a row in it died', async () => {
  const bench = await outboxBench();
  await bench.write({ lane: 'desk:1', dedupe: 'r1' }, { lane: 'desk:1', dedupe: 'r2' });
  const { execute, seen } = answering({ outcome: 'dead', code: 'refused' });
  const worker = bench.worker(execute);
  await worker.runOnce();
  await worker.runOnce();
  expect(seen.map(({ dedupe }) => dedupe)).toEqual(['r1', 'r2']);
});

it('waits twice as long after each try, and says from the second on that something may be there', async () => {
  const bench = await outboxBench();
  await bench.write({ lane: 'desk:1', dedupe: 'r1' });
  const lost: Executed = { outcome: 'unknown', code: 'unavailable' };
  const { execute, seen } = answering(lost, lost, lost, lost);
  const worker = bench.worker(execute, { random: () => 0.999 });
  const begun = bench.clock.now().getTime();
  const at: number[] = [];
  while ((await bench.rows())[0]?.state !== 'done') {
    if ((await worker.runOnce()) > 0) at.push((bench.clock.now().getTime() - begun) / 1_000);
    bench.clock.pass(1 / 60);
  }
  expect(at).toEqual([0, 2, 4, 8, 16]);
  expect(seen.map(({ check }) => check)).toEqual([false, true, true, true, true]);
});

it('lets a helpdesk rest that asks for it, and only that one and only for that tenant', async () => {
  const bench = await outboxBench();
  await bench.write(
    { lane: 'desk:1', dedupe: 'r1' },
    { lane: 'desk:2', dedupe: 'r2' },
    { lane: 'other:1', dedupe: 'r3' },
    { tenant: 'b', lane: 'desk:1', dedupe: 'r4' },
  );
  const asked: string[] = [];
  let rest = true;
  const execute: Executor = (row) => {
    asked.push(`${row.tenant} ${row.dedupe}`);
    return Promise.resolve(
      rest && row.tenant === 'a' && row.lane.startsWith('desk:')
        ? { outcome: 'retry', code: 'rate-limited', afterMs: 30_000, pause: true }
        : { outcome: 'done' },
    );
  };
  const worker = bench.worker(execute);
  await worker.runOnce();
  rest = false;
  await bench.write({ lane: 'desk:3', dedupe: 'r5' }, { lane: 'other:2', dedupe: 'r6' });
  // Another process keeps to it as well.
  const other = bench.worker(execute);
  bench.clock.pass(29 / 60);
  await other.runOnce();
  expect(asked.slice(4)).toEqual(['a r6']);
  bench.clock.pass(1 / 60);
  await other.runOnce();
  expect(asked.slice(5).toSorted()).toEqual(['a r1', 'a r2', 'a r5']);
  // What was asked to wait did not fail.
  expect((await bench.rows()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(
    Array.from({ length: 6 }, () => 'done 1'),
  );
});

it('carries out rows of every tenant in turn, however many one of them has', async () => {
  const bench = await outboxBench();
  const many = Array.from({ length: 300 }, (_, n) => ({ lane: `desk:${n}`, dedupe: `r${n}` }));
  await bench.write(...many, { tenant: 'b', lane: 'desk:1', dedupe: 'late' });
  const asked: string[] = [];
  const worker = bench.worker((row) => {
    asked.push(row.tenant);
    return Promise.resolve({ outcome: 'done' });
  });
  await worker.runOnce();
  expect(asked).toContain('b');
});

it('keeps to the budget of a tenant at a helpdesk', async () => {
  const bench = await outboxBench();
  await bench.write(
    ...Array.from({ length: 8 }, (_, n) => ({ lane: `desk:${n}`, dedupe: `r${n}` })),
    ...Array.from({ length: 3 }, (_, n) => ({ tenant: 'b', lane: `desk:${n}`, dedupe: `b${n}` })),
  );
  const { execute, seen } = answering();
  const worker = bench.worker(execute, { budgets: { desk: { perSecond: 2, burst: 3 } } });
  const perSecond: number[] = [];
  for (let second = 0; second < 4; second += 1) {
    const before = seen.length;
    for (let quarter = 0; quarter < 4; quarter += 1) {
      await worker.runOnce();
      bench.clock.pass(0.25 / 60);
    }
    perSecond.push(seen.length - before);
  }
  expect(perSecond.reduce((sum, each) => sum + each, 0)).toBe(11);
  expect(perSecond[0]).toBeGreaterThanOrEqual(6);
  expect(perSecond[0]).toBeLessThanOrEqual(8);
});

it('gives up what is broken by itself, while other rows pass it', async () => {
  const bench = await outboxBench();
  await bench.write({ lane: 'desk:1', dedupe: 'poison' }, { lane: 'desk:2', dedupe: 'r2' });
  const worker = bench.worker((row) =>
    row.dedupe === 'poison'
      ? Promise.reject(new TypeError('of our own'))
      : Promise.resolve({ outcome: 'done' }),
  );
  await worker.runOnce();
  expect((await bench.rows())[1]).toMatchObject({ state: 'done' });
  for (let minute = 0; minute < 60; minute += 1) {
    bench.clock.pass(5);
    await worker.runOnce();
  }
  const [poison, , event] = await bench.rows();
  expect(poison).toMatchObject({ state: 'dead', code: 'internal', attempts: 10 });
  expect(event).toMatchObject({ kind: 'event.delivery.dead' });
  expect(JSON.parse(event?.body ?? '')).toMatchObject({
    handoffId: 'c1.h1',
    conversationId: 'c1',
    delivery: poison?.marker,
    kind: 'handoff.requested',
    code: 'internal',
  });
});

it('gives up after a day of failures', async () => {
  const bench = await outboxBench();
  await bench.write({ lane: 'desk:1', dedupe: 'r1' });
  const worker = bench.worker(() => Promise.resolve({ outcome: 'retry', code: 'unavailable' }));
  for (let hour = 0; hour <= 23; hour += 1) {
    await worker.runOnce();
    bench.clock.pass(60);
  }
  expect(await bench.rows()).toMatchObject([{ state: 'ready' }]);
  await worker.runOnce();
  expect((await bench.rows())[0]).toMatchObject({ state: 'dead', code: 'unavailable' });
});

it('changes nothing for a worker that comes too late', async () => {
  const bench = await outboxBench();
  await bench.write({ lane: 'desk:1', dedupe: 'r1' });
  const sleeping = Promise.withResolvers<Executed>();
  let under = false;
  const slow = bench.worker(async (_row, _signal, hold) => {
    under = true;
    const executed = await sleeping.promise;
    await hold();
    return executed;
  });
  const late = slow.runOnce();
  while (!under) await new Promise(setImmediate);
  bench.clock.pass(31 / 60);
  await bench.worker(done).runOnce();
  sleeping.resolve({ outcome: 'dead', code: 'refused' });
  expect(await late).toBe(0);
  expect(await bench.rows()).toMatchObject([{ state: 'done', attempts: 2 }]);
});

it('tells before it gives a row up, and tries the row again when that can not be told', async () => {
  const bench = await outboxBench();
  await bench.write({ lane: 'desk:1', dedupe: 'r1' });
  const told: string[] = [];
  const worker = bench.worker(() => Promise.resolve({ outcome: 'dead', code: 'not-found' }), {
    died: (row, code) => {
      told.push(`${row.dedupe} ${code}`);
      return told.length === 1 ? Promise.reject(new Error('no store')) : Promise.resolve();
    },
  });
  await worker.runOnce();
  expect(await bench.rows()).toMatchObject([{ state: 'ready' }]);
  bench.clock.pass(1);
  await worker.runOnce();
  expect(told).toEqual(['r1 not-found', 'r1 not-found']);
  expect((await bench.rows())[0]).toMatchObject({ state: 'dead' });
});

it('breaks off what does not answer when it stops, and leaves no lease behind', async () => {
  const bench = await outboxBench();
  await bench.write({ lane: 'desk:1', dedupe: 'r1' }, { lane: 'desk:2', dedupe: 'r2' });
  let under = 0;
  const worker = bench.worker(
    () => {
      under += 1;
      return new Promise(() => undefined);
    },
    { times: { stopMs: 1, pollMs: 1 } },
  );
  worker.start();
  while (under < 2) await new Promise(setImmediate);
  await worker.stop();
  expect(await bench.rows()).toMatchObject([
    { state: 'unknown', code: 'stopped' },
    { state: 'unknown', code: 'stopped' },
  ]);
});

it('does not wait longer than a call may take', async () => {
  const bench = await outboxBench();
  await bench.write({ lane: 'desk:1', dedupe: 'r1' });
  const worker = bench.worker(() => new Promise(() => undefined), { times: { callMs: 1 } });
  await worker.runOnce();
  expect(await bench.rows()).toMatchObject([{ state: 'unknown', code: 'timeout', reached: true }]);
});

it('measures leases by the clock of the database where no other is given', async () => {
  const bench = await outboxBench();
  await bench.write({ lane: 'desk:1', dedupe: 'r1' });
  const ask = { families: ['handoff'], now: null, leaseMs: 60_000, limit: 5, each: 5, rooms: [] };
  expect(await claimRows(bench.db, ask)).toHaveLength(1);
  expect(await claimRows(bench.db, ask)).toEqual([]);
  await bench.owner.query(`update outbox set lease_until = now() - interval '1 second'`);
  expect(await claimRows(bench.db, ask)).toMatchObject([{ check: true, token: 2 }]);
});

it('counts what waits, and purges what was done long ago', async () => {
  const bench = await outboxBench();
  await bench.write(
    { lane: 'desk:1', dedupe: 'r1' },
    { lane: 'desk:1', dedupe: 'r2' },
    { lane: 'desk:2', dedupe: 'r3' },
  );
  const { execute } = answering({ outcome: 'done' }, { outcome: 'unknown', code: 'timeout' });
  await bench.worker(execute).runOnce();
  expect(await readStats(bench.db)).toMatchObject({ ready: 1, unknown: 1, leased: 0, dead: 0 });
  expect(await purgeDone(bench.db, bench.clock.now())).toBe(0);
  bench.clock.pass(1);
  expect(await purgeDone(bench.db, bench.clock.now())).toBe(1);
  expect(await bench.rows()).toHaveLength(2);
});

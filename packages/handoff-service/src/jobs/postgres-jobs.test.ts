import { PgBoss } from 'pg-boss';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { ownerPool } from '../storage/database.ts';
import type { Connection } from '../storage/database.ts';
import { testDatabase } from '../testing/test-database.ts';
import type { Jobs } from './jobs.ts';
import { PostgresJobs } from './postgres-jobs.ts';

const silent = pino({ level: 'silent' });

const jobsOn = (connection: Connection): Jobs => {
  const jobs = new PostgresJobs(connection, silent);
  onTestFinished(() => jobs.stop());
  return jobs;
};

/** Resolves when so many were told. */
const collector = (wanted: number) => {
  const seen: string[] = [];
  const done = Promise.withResolvers<string[]>();
  return {
    seen,
    all: done.promise,
    take: async (id: string): Promise<void> => {
      seen.push(id);
      if (seen.length === wanted) done.resolve(seen);
    },
  };
};

it('carries out each job once, whichever of two processes sent it', async () => {
  const connection = await testDatabase();
  const { all, take } = collector(60);
  const [one, two] = [jobsOn(connection), jobsOn(connection)];
  for (const jobs of [one, two])
    await jobs.work<{ id: string }>('try', ({ id }) => take(id), { concurrency: 6 });
  await Promise.all([one.start(), two.start()]);
  const ids = Array.from({ length: 60 }, (_, index) => `job-${index}`);
  await Promise.all(ids.map((id, index) => (index % 2 ? one : two).send('try', { id })));
  expect((await all).toSorted()).toEqual(ids.toSorted());
});

it('tries again what was rejected, and keeps no word of the error', async () => {
  const connection = await testDatabase();
  const lines: string[] = [];
  const jobs = new PostgresJobs(
    connection,
    pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
  );
  onTestFinished(() => jobs.stop());
  const { all, take } = collector(2);
  let tries = 0;
  await jobs.work<{ id: string }>('try', async ({ id }) => {
    tries += 1;
    await take(id);
    if (tries === 1) throw new TypeError('the customer said so');
  });
  await jobs.start();
  await jobs.send('try', { id: 'a' });
  expect(await all).toEqual(['a', 'a']);
  expect(lines.join('')).toContain('TypeError');
  expect(lines.join('')).not.toContain('customer');
});

it('lets one job of a key wait, and as many without a key as come', async () => {
  const connection = await testDatabase();
  const { all, take } = collector(4);
  const sender = jobsOn(connection);
  await sender.work('try', async () => undefined);
  await sender.start();
  await sender.stop();
  const jobs = jobsOn(connection);
  await jobs.work<{ id: string }>('other', async () => undefined);
  await jobs.start();
  // The queue is there, and nobody works on it yet.
  for (const id of ['a', 'b', 'c']) await jobs.send('try', { id }, { key: 'same' });
  await jobs.send('try', { id: 'd' }, { key: 'another' });
  for (const id of ['e', 'f']) await jobs.send('try', { id });
  await jobs.work<{ id: string }>('try', ({ id }) => take(id));
  expect((await all).toSorted()).toEqual(['a', 'd', 'e', 'f']);
});

it('has a schedule done by one of all processes, and waits at the end for what is under way', async () => {
  const connection = await testDatabase();
  const begun = Promise.withResolvers<string>();
  const go = Promise.withResolvers<null>();
  const runs: string[] = [];
  const both = [jobsOn(connection), jobsOn(connection)];
  for (const [index, jobs] of both.entries())
    await jobs.every('tick', 86_400, async () => {
      begun.resolve(`process ${index}`);
      await go.promise;
      runs.push(`process ${index}`);
    });
  await Promise.all(both.map((jobs) => jobs.start()));
  const who = await begun.promise;
  const stopped = Promise.all(both.map((jobs) => jobs.stop()));
  go.resolve(null);
  await stopped;
  expect(runs).toEqual([who]);
});

it('can be stopped while the store is away, and refuses jobs after its end', async () => {
  const connection = await testDatabase();
  const jobs = jobsOn({ ...connection, database: 'nowhere' });
  const started = jobs.start();
  await jobs.stop();
  await started;
  await expect(jobs.send('try', {})).rejects.toMatchObject({ code: 'jobs-stopped' });
});

it('takes over a job whose process died', async () => {
  const connection = await testDatabase();
  const sender = jobsOn(connection);
  await sender.work('try', async () => undefined);
  await sender.start();
  await sender.stop();
  // Somebody takes a job and is never heard of again.
  const pool = ownerPool(connection);
  const dead = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: 'baton_jobs',
    supervise: false,
    schedule: false,
  });
  await dead.start();
  await dead.send('try', { id: 'a' }, { singletonKey: 'x' });
  expect(await dead.fetch('try')).toHaveLength(1);
  await pool.query(
    `update baton_jobs.job set heartbeat_on = now() - interval '1 minute' where state = 'active'`,
  );
  const errors: string[] = [];
  const jobs = new PostgresJobs(
    connection,
    pino({ level: 'warn' }, { write: (line: string) => void errors.push(line) }),
  );
  onTestFinished(() => jobs.stop());
  const { all, take } = collector(1);
  await jobs.work<{ id: string }>('try', ({ id }) => take(id));
  await jobs.start();
  expect(await all).toEqual(['a']);
  await dead.stop({ graceful: false });
  await pool.end();
  expect(errors).toEqual([]);
});

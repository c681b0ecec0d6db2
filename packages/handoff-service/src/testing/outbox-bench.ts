import { pino } from 'pino';
import type { Pool } from 'pg';
import { onTestFinished } from 'vitest';
import type { Executor } from '../outbox/executor.ts';
import { OutboxWorker } from '../outbox/worker.ts';
import type { OutboxOptions } from '../outbox/worker.ts';
import { Database, ownerPool } from '../storage/database.ts';
import { standingClock } from './clock.ts';
import { testDatabase } from './test-database.ts';
import { testMasterKey } from './test-master-key.ts';

/** An outbox on a database of its own, filled by hand, with workers as they are asked for and a clock that stands. */
export interface OutboxBench {
  db: Database;
  owner: Pool;
  clock: ReturnType<typeof standingClock>;
  /** Writes rows as ingest does; each is given as tenant, lane and dedupe. */
  write: (
    ...rows: { tenant?: string; lane: string; dedupe: string; kind?: string }[]
  ) => Promise<void>;
  worker: (execute: Executor, more?: Partial<OutboxOptions>) => OutboxWorker;
  /** All rows in order. */
  rows: () => Promise<BenchRow[]>;
  /** Queries of workers that are under way. */
  queries: () => number;
}

/** A row as it is stored. */
interface BenchRow {
  tenant_id: string;
  dedupe: string;
  lane: string;
  kind: string;
  state: string;
  attempts: number;
  code: string | null;
  receipt: string | null;
  reached: boolean;
  marker: string;
  body: string;
}

export const outboxBench = async (): Promise<OutboxBench> => {
  const connection = await testDatabase();
  const db = new Database(connection, testMasterKey());
  const owner = ownerPool(connection);
  onTestFinished(async () => {
    await db.close();
    await owner.end();
  });
  const clock = standingClock();
  let queries = 0;
  const run: Database['run'] = db.run.bind(db);
  db.run = async (statement, values) => {
    queries += 1;
    return run<never>(statement, values).finally(() => {
      queries -= 1;
    });
  };
  return {
    db,
    owner,
    clock,
    write: async (...rows) => {
      for (const { tenant = 'a', lane, dedupe, kind = 'handoff.requested' } of rows)
        await owner.query(
          'insert into outbox (tenant_id, dedupe, lane, kind, body) values ($1, $2, $3, $4, $5)',
          [
            tenant,
            dedupe,
            lane,
            kind,
            JSON.stringify({ handoffId: 'c1.h1', conversationId: 'c1' }),
          ],
        );
    },
    worker: (execute, more = {}) =>
      new OutboxWorker({
        db,
        executors: new Map([['handoff.', execute]]),
        log: pino({ level: 'silent' }),
        now: clock.now,
        random: () => 0.5,
        ...more,
      }),
    queries: () => queries,
    rows: async () => {
      const { rows } = await owner.query<BenchRow>('select * from outbox order by position');
      return rows;
    },
  };
};

import { join } from 'node:path';
import { startEmbeddedPostgres } from '@baton/handoff-service';
import type { Connection } from '@baton/handoff-service';
import { newDatabase } from '@baton/handoff-service/testing';

/** What the services of a test keep everything in. */
export interface TestStore {
  connection: Connection;
  /** Lets go of it. Before the end of a test only where the PostgreSQL is its own. */
  stop: () => Promise<void>;
}

/** What a test may want of its store. */
export interface StoreWish {
  /** A PostgreSQL of its own, for a test that stops it; else a database on the one of the run, which takes a fraction of the time. */
  ownPostgres?: boolean;
}

/** A migrated database that nobody else has. @param folder of the test, where a PostgreSQL of its own would keep its data */
export const openTestStore = async (
  folder: string,
  { ownPostgres = false }: StoreWish = {},
): Promise<TestStore> => {
  if (ownPostgres) return startEmbeddedPostgres({ dataDir: join(folder, 'data') });
  const { connection, drop } = await newDatabase();
  return { connection, stop: drop };
};

import { onTestFinished } from 'vitest';
import { Database } from '../storage/database.ts';
import type { TestService } from './test-service.ts';

/** The database of a service with its keys, for tests that look at rows; the keys of tenant a are ready. */
export const openDatabase = async ({
  connection,
  masterKey,
}: Pick<TestService, 'connection' | 'masterKey'>): Promise<Database> => {
  const db = new Database(connection, masterKey, { max: 2 });
  onTestFinished(() => db.close());
  await db.vault.ready('a');
  return db;
};

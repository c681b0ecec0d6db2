import { randomBytes } from 'node:crypto';
import { inject, onTestFinished } from 'vitest';
import { ownerPool } from '../storage/database.ts';
import type { Connection } from '../storage/database.ts';
import { TEMPLATE } from './global-setup.ts';

/** A database of somebody's own, until they drop it. */
export interface NewDatabase {
  connection: Connection;
  drop: () => Promise<void>;
}

/** A migrated database on the PostgreSQL of this test run, for whoever drops it again. */
export const newDatabase = async (): Promise<NewDatabase> => {
  const server = inject('postgres');
  const database = `test_${randomBytes(6).toString('hex')}`;
  const admin = ownerPool(server);
  await admin.query(`create database ${database} template ${TEMPLATE}`);
  return {
    connection: { ...server, database },
    drop: async () => {
      await admin.query(`drop database ${database} with (force)`);
      await admin.end();
    },
  };
};

/** A migrated database that belongs to the calling test alone; dropped when the test ends. */
export const testDatabase = async (): Promise<Connection> => {
  const { connection, drop } = await newDatabase();
  onTestFinished(drop);
  return connection;
};

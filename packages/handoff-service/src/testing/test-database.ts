import { randomBytes } from 'node:crypto';
import { inject, onTestFinished } from 'vitest';
import { ownerPool } from '../storage/database.ts';
import type { Connection } from '../storage/database.ts';
import { TEMPLATE } from './global-setup.ts';

/** A migrated database that belongs to the calling test alone; dropped when the test ends. */
export const testDatabase = async (): Promise<Connection> => {
  const server = inject('postgres');
  const database = `test_${randomBytes(6).toString('hex')}`;
  const admin = ownerPool(server);
  await admin.query(`create database ${database} template ${TEMPLATE}`);
  onTestFinished(async () => {
    await admin.query(`drop database ${database} with (force)`);
    await admin.end();
  });
  return { ...server, database };
};

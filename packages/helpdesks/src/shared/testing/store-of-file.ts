import type { Connection } from '@baton/handoff-service';
import { newDatabase } from '@baton/handoff-service/testing';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { afterAll, beforeAll } from 'vitest';

/** A database, and a folder beside it. */
export interface FileStore {
  connection: Connection;
  folder: string;
}

/** A database for the tests of one file; each of them has a tenant of its own in it. */
export const storeOfFile = (): (() => FileStore) => {
  let kept: FileStore | null = null;
  let stop: () => Promise<void> = async () => {};
  beforeAll(async () => {
    const { dir: folder, remove } = await scratchDataDir('helpdesk');
    const { connection, drop } = await newDatabase();
    kept = { connection, folder };
    stop = async () => {
      await drop();
      await remove();
    };
  });
  afterAll(() => stop());
  return () => {
    if (!kept) throw new Error('only in tests');
    return kept;
  };
};

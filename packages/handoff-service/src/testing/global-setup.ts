import { SCRATCH, scratchDataDir } from '@baton/testkit/data-dir';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../embedded-postgres/index.ts';
import type { EmbeddedConnection } from '../embedded-postgres/index.ts';
import { ownerPool } from '../storage/database.ts';
import { migrate } from '../storage/migrate.ts';
import { memoryFolder } from './memory-folder.ts';

/** Database that every test's own database is copied from. */
export const TEMPLATE = 'baton_template';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: EmbeddedConnection;
  }
}

/** One real PostgreSQL for the whole run, with a migrated template: a database of one's own costs 40 ms. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Projects of one run share it; what this process starts finds it in its environment.
  const memory = process.env[SCRATCH] === undefined ? await memoryFolder() : null;
  if (memory) process.env[SCRATCH] = memory.dir;
  const { dir: dataDir, remove } = await scratchDataDir('tests');
  // Services of several tests at once, each with a pool of its own, took more than the usual sixty.
  const server = await startEmbeddedPostgres({ dataDir, maxConnections: 300 });
  const admin = ownerPool(server.connection);
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const owner = ownerPool({ ...server.connection, database: TEMPLATE });
  await migrate(owner);
  await owner.end();
  project.provide('postgres', server.connection);
  return async () => {
    await server.stop('immediate');
    await remove();
    if (memory) {
      delete process.env[SCRATCH];
      await memory.remove();
    }
  };
}

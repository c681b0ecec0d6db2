import { readlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { startEmbeddedPostgres } from '@baton/handoff-service';
import type { EmbeddedConnection, EmbeddedPostgres } from '@baton/handoff-service';
import pg from 'pg';
import { removeDataDir, scratchDataDir } from '@baton/testkit/data-dir';

/** One PostgreSQL for all faults that need none of their own; each gets a database of it. Started when it is first asked for. */
export class SharedPostgres {
  #running: Promise<{ postgres: EmbeddedPostgres; dataDir: string }> | null = null;
  #databases = 0;

  /** Folder of its programs. */
  async programs(): Promise<string> {
    const { postgres } = await this.#get();
    return dirname(await readlink(`/proc/${postgres.pid}/exe`));
  }

  async database(): Promise<EmbeddedConnection> {
    const { postgres } = await this.#get();
    const database = `fault_${(this.#databases += 1)}`;
    const client = new pg.Client({ ...postgres.connection });
    await client.connect();
    try {
      await client.query(`create database ${database}`);
    } finally {
      await client.end();
    }
    return { ...postgres.connection, database };
  }

  async close(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (!running) return;
    const { postgres, dataDir } = await running;
    await postgres.stop('immediate');
    await removeDataDir(dataDir);
  }

  #get(): Promise<{ postgres: EmbeddedPostgres; dataDir: string }> {
    return (this.#running ??= this.#start());
  }

  async #start(): Promise<{ postgres: EmbeddedPostgres; dataDir: string }> {
    const { dir: dataDir } = await scratchDataDir('faults');
    return { postgres: await startEmbeddedPostgres({ dataDir }), dataDir };
  }
}

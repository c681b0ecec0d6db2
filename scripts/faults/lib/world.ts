import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findRunning, newAgentKey, startEmbeddedPostgres } from '@baton/handoff-service';
import type { EmbeddedConnection } from '@baton/handoff-service';
import pg from 'pg';
import { scratchDataDir } from '@baton/testkit/data-dir';
import { everythingHolds } from './everything-holds.ts';
import { must } from './fault.ts';
import { startServerProcess } from './server-process.ts';
import type { ServerProcess, StartOptions } from './server-process.ts';
import type { SharedPostgres } from './shared-postgres.ts';

/** A PostgreSQL that several servers may share. */
export interface SharedStore {
  connection: EmbeddedConnection;
  /** Folder of what goes with the database. */
  dataDir: string;
  /** What a server needs to use it, over another host and port where they are given. */
  env: (at?: { host: string; port: number }) => Record<string, string>;
  /** With the rights of a superuser. */
  query: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
}

/** What one fault happens in. Everything in it ends with it. */
export class World {
  readonly rounds: number;
  readonly random: () => number;
  readonly key = newAgentKey();
  readonly adminKey = newAgentKey();
  /** How often was looked at what must hold after every fault. */
  looks = 0;
  readonly #ends: (() => Promise<unknown>)[] = [];
  readonly #postgres: SharedPostgres;
  #last: { store: SharedStore } | { dataDir: string } | null = null;

  constructor(rounds: number, random: () => number, postgres: SharedPostgres) {
    this.rounds = rounds;
    this.random = random;
    this.#postgres = postgres;
  }

  /** Done when the fault is over, the last first. */
  onEnd(end: () => Promise<unknown>): void {
    this.#ends.push(end);
  }

  async close(): Promise<void> {
    // What can't be ended must not keep the rest running.
    for (const end of this.#ends.splice(0).toReversed()) await end().catch(() => undefined);
  }

  /** What must hold after every fault, seen through one server: on the database that was opened last. */
  async holds(url: string): Promise<void> {
    this.looks += 1;
    const last = this.#last;
    must(last !== null, 'there is no database to look at');
    if ('store' in last) return everythingHolds(this, url, last.store.connection, last.store.query);
    const connection = await findRunning(last.dataDir);
    must(connection !== null, `no database server runs on ${last.dataDir}`);
    const { query, close } = this.#open(connection);
    try {
      await everythingHolds(this, url, connection, query);
    } finally {
      await close();
    }
  }

  /** A whole number from `low` to `high`. */
  between(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  /** A folder that a PostgreSQL of its own may live in. */
  async folder(): Promise<string> {
    const { dir, remove } = await scratchDataDir('faults');
    this.onEnd(remove);
    return dir;
  }

  /** Keys and files of a server whose data are in a folder. */
  env(dataDir: string): Record<string, string> {
    this.#last = { dataDir };
    return { BATON_KEY: this.key, BATON_ADMIN_KEY: this.adminKey, BATON_DATA_DIR: dataDir };
  }

  /** A server in production mode. @throws NotStarted */
  async start(env: Record<string, string>, options: StartOptions = {}): Promise<ServerProcess> {
    const server = await startServerProcess(env, options);
    this.onEnd(async () => {
      if (server.child.exitCode !== null || server.child.signalCode !== null) return;
      // One that was stopped must be woken to hear that it should end.
      server.child.kill('SIGCONT');
      await server.end('SIGTERM');
    });
    return server;
  }

  /**
   * A database that several servers may share, on a PostgreSQL that other faults use as well.
   * @param binDir programs of another one, which is then started for this world alone
   */
  async store(binDir?: string): Promise<SharedStore> {
    const dataDir = await this.folder();
    const connection = await (binDir === undefined
      ? this.#postgres.database()
      : this.#ownPostgres(dataDir, binDir));
    const { user, database } = connection;
    const { query, close } = this.#open(connection);
    this.onEnd(close);
    const store: SharedStore = {
      connection,
      dataDir,
      env: ({ host, port } = connection) => ({
        BATON_KEY: this.key,
        BATON_ADMIN_KEY: this.adminKey,
        BATON_DATA_DIR: dataDir,
        DATABASE_URL: `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
      }),
      query,
    };
    this.#last = { store };
    return store;
  }

  async #ownPostgres(dataDir: string, binDir: string): Promise<EmbeddedConnection> {
    const postgres = await startEmbeddedPostgres({ dataDir, binDir });
    this.onEnd(() => postgres.stop('immediate'));
    return postgres.connection;
  }

  /** Folder of the programs of PostgreSQL. */
  programs(): Promise<string> {
    return this.#postgres.programs();
  }

  #open(
    connection: EmbeddedConnection,
  ): Pick<SharedStore, 'query'> & { close: () => Promise<void> } {
    const pool = new pg.Pool({ ...connection, max: 4, options: '-c search_path=baton' });
    pool.on('error', () => undefined);
    return {
      query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
        (await pool.query<Row>(text, values)).rows,
      close: () => pool.end(),
    };
  }

  /** Process id of the PostgreSQL that lives in a data directory. */
  async postmaster(dataDir: string): Promise<number> {
    const file = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
    return Number(file.split('\n')[0]);
  }
}

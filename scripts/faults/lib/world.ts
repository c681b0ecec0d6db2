import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newAgentKey, startEmbeddedPostgres } from '@baton/handoff-service';
import type { Connection } from '@baton/handoff-service';
import pg from 'pg';
import { startServerProcess } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

/** A PostgreSQL that several servers may share. */
export interface SharedStore {
  connection: Required<Pick<Connection, 'host' | 'port' | 'user' | 'database'>>;
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
  readonly #ends: (() => Promise<unknown>)[] = [];

  constructor(rounds: number, random: () => number) {
    this.rounds = rounds;
    this.random = random;
  }

  /** Done when the fault is over, the last first. */
  onEnd(end: () => Promise<unknown>): void {
    this.#ends.push(end);
  }

  async close(): Promise<void> {
    for (const end of this.#ends.splice(0).toReversed()) await end();
  }

  /** A whole number from `low` to `high`. */
  between(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  /** A folder that a PostgreSQL of its own may live in. */
  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'baton-faults-'));
    await chmod(folder, 0o711);
    this.onEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
    return folder;
  }

  /** Keys and files of a server whose data are in a folder. */
  env(dataDir: string): Record<string, string> {
    return { BATON_KEY: this.key, BATON_ADMIN_KEY: this.adminKey, BATON_DATA_DIR: dataDir };
  }

  /** A server in production mode. @throws NotStarted */
  async start(env: Record<string, string>): Promise<ServerProcess> {
    const server = await startServerProcess(env);
    this.onEnd(() =>
      server.child.exitCode === null && server.child.signalCode === null
        ? server.end('SIGTERM')
        : Promise.resolve(),
    );
    return server;
  }

  async store(): Promise<SharedStore> {
    const dataDir = await this.folder();
    const postgres = await startEmbeddedPostgres({ dataDir });
    this.onEnd(() => postgres.stop('immediate'));
    const { connection } = postgres;
    const { user, database } = connection;
    const pool = new pg.Pool({ ...connection, max: 4, options: '-c search_path=baton' });
    pool.on('error', () => undefined);
    this.onEnd(() => pool.end());
    return {
      connection,
      env: ({ host, port } = connection) => ({
        ...this.env(dataDir),
        DATABASE_URL: `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
      }),
      query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
        (await pool.query<Row>(text, values)).rows,
    };
  }

  /** Process id of the PostgreSQL that lives in a data directory. */
  async postmaster(dataDir: string): Promise<number> {
    const file = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
    return Number(file.split('\n')[0]);
  }
}

import pg from 'pg';
import type { Pool, PoolConfig, QueryResultRow } from 'pg';
import type { MasterKeySource } from './vault/master-key.ts';
import { tenantKeyStore } from './vault/tenant-key-store.ts';
import { Vault } from './vault/vault.ts';

/** How to reach PostgreSQL: what `pg` calls a connection, without pool settings. */
export interface Connection {
  connectionString?: string;
  host?: string;
  port?: number;
  user?: string;
  database?: string;
}

/** Milliseconds after which a statement is given up, here and at the server. */
const QUERY_TIMEOUT_MS = 10_000;

/** Versions and positions are bigint in SQL and stay far under 2^53: plain numbers here. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

const base = (connection: Connection, name: string): PoolConfig => ({
  ...connection,
  application_name: name,
  connectionTimeoutMillis: QUERY_TIMEOUT_MS,
  query_timeout: QUERY_TIMEOUT_MS,
  statement_timeout: QUERY_TIMEOUT_MS,
  types,
});

/** A connection that breaks is replaced by its pool; without listeners it would end the process, also while closing. */
const withQuietClients = (pool: Pool): Pool => {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};

/** Connections with the rights of the schema's owner: migrations and keys only. */
export const ownerPool = (connection: Connection): Pool =>
  withQuietClients(
    new pg.Pool({
      ...base(connection, 'baton-owner'),
      // A migration of a large table may take its time.
      query_timeout: 0,
      statement_timeout: 0,
      max: 2,
      options: '-c search_path=baton',
    }),
  );

/** Connections for jobs: the schema's owner, few, and never for what a request waits for. */
export const jobsPool = (connection: Connection): Pool =>
  withQuietClients(
    new pg.Pool({
      ...base(connection, 'baton-jobs'),
      // An upgrade of the jobs' own tables may take its time; nothing else does.
      query_timeout: 60_000,
      statement_timeout: 60_000,
      max: 4,
    }),
  );

/** A statement known to the server by name, so that it is parsed and planned once a connection. */
export interface Statement {
  name: string;
  text: string;
}

/**
 * PostgreSQL as the service sees it: a role that can't leave its tenant, named statements, one timeout.
 * Errors of the driver pass through unchanged; `isUnavailable` tells which of them may be tried again.
 */
export class Database {
  /** Keys of what is stored sealed. */
  readonly vault: Vault;
  readonly #pool: Pool;

  constructor(connection: Connection, masterKey: MasterKeySource, options: { max?: number } = {}) {
    this.vault = new Vault(
      masterKey,
      tenantKeyStore((statement, values) => this.run(statement, values)),
    );
    this.#pool = withQuietClients(
      new pg.Pool({
        ...base(connection, 'baton'),
        max: options.max ?? 16,
        options: '-c search_path=baton -c role=baton_app',
      }),
    );
  }

  async run<Row extends QueryResultRow>(statement: Statement, values: unknown[]): Promise<Row[]> {
    const result = await this.#pool.query<Row>({ ...statement, values });
    return result.rows;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

const UNAVAILABLE = new Set([
  '57P01', // admin shutdown
  '57P02', // crash shutdown
  '57P03', // cannot connect now
  '53100', // disk full
  '53200', // out of memory
  '53300', // too many connections
  '40P01', // deadlock
  '40001', // serialization failure
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
]);

/** True when the store could not answer now and the same call may work later. */
export const isUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  if (typeof code === 'string') return UNAVAILABLE.has(code) || code.startsWith('08');
  // `pg` gives its own time-outs and lost connections no code.
  return !('severity' in error) && error.name === 'Error';
};

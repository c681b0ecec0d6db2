import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

const FOLDER = new URL('./migrations/', import.meta.url);

/** Any number, the same in every Baton: only one process migrates a database at a time. */
const LOCK = 4_600_001;

/**
 * A change of a table that waits for its turn keeps everybody behind it waiting: so long at most, then it steps back. Under
 * the second after which PostgreSQL looks for deadlocks, so that it is the migration that gives way and no request.
 */
const LOCK_TIMEOUT_MS = 900;
/** In between, those that waited get their turn. */
const PAUSE_MS = 500;
/** Over a minute: what holds a table for longer is no request. */
const TRIES = 60;
/** The lock was not to be had in time, or a request wanted two tables in another order. */
const BUSY = new Set<unknown>(['55P03', '40P01']);

/** The schema can't be brought up to date; `hint` says what to do. */
export class MigrationError extends Error {
  readonly code: 'changed' | 'newer' | 'role' | 'busy';
  readonly hint: string;

  constructor(code: MigrationError['code'], message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'MigrationError';
    this.code = code;
    this.hint = hint;
  }
}

interface Migration {
  id: string;
  sql: string;
  sha256: string;
}

const readMigrations = async (folder: URL): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (id) => {
      const sql = await readFile(new URL(id, folder), 'utf8');
      return { id, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
};

const ensureRole = async (client: PoolClient): Promise<void> => {
  const { rows } = await client.query<{ member: boolean }>(
    `select pg_has_role(current_user, oid, 'member') as member from pg_roles where rolname = 'baton_app'`,
  );
  if (rows[0]?.member) return;
  try {
    // Roles belong to the whole server: another database's migration may create it at the same moment.
    if (!rows[0]) {
      await client.query('savepoint role');
      await client
        .query('create role baton_app nologin')
        .catch(async (error: { code?: string }) => {
          if (error.code !== '42710' && error.code !== '23505') throw error;
          await client.query('rollback to savepoint role');
        });
    }
    await client.query('grant baton_app to current_user');
  } catch (cause) {
    throw new MigrationError(
      'role',
      'the role baton_app is missing and could not be created',
      'As an administrator run: CREATE ROLE baton_app NOLOGIN; GRANT baton_app TO the user of DATABASE_URL;',
      cause,
    );
  }
};

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && BUSY.has(error.code);

/** Applies one file, stepping back when tables are in use for long. @throws MigrationError `busy`, and driver errors */
const apply = async (client: PoolClient, migration: Migration): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query('begin');
      await client.query(`set local search_path = baton`);
      await client.query(`set local lock_timeout = ${LOCK_TIMEOUT_MS}`);
      await client.query(migration.sql);
      await client.query('insert into baton.migrations (id, sha256) values ($1, $2)', [
        migration.id,
        migration.sha256,
      ]);
      await client.query('commit');
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      await client.query('rollback');
      if (tries >= TRIES)
        throw new MigrationError(
          'busy',
          `the migration ${migration.id} did not get its turn at a table that is in use`,
          'Look for a long transaction or a dump that runs (pg_stat_activity), and start again when it is over.',
          error,
        );
      await delay(PAUSE_MS);
    }
  }
};

/**
 * Brings the schema `baton` up to date: numbered SQL files, each once, each in its own transaction, under a lock. Servers
 * that work on the database meanwhile are kept waiting for a second at most at a time.
 * Returns the names of the files that were applied now.
 * @throws MigrationError when an applied file was changed since, the database is from a newer Baton, or tables stay in use.
 */
export const migrate = async (pool: Pool, folder: URL = FOLDER): Promise<string[]> => {
  const migrations = await readMigrations(folder);
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query('begin');
    await client.query('create schema if not exists baton');
    await ensureRole(client);
    await client.query(
      `create table if not exists baton.migrations (
         id text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    );
    await client.query('commit');
    const { rows } = await client.query<{ id: string; sha256: string }>(
      'select id, sha256 from baton.migrations order by id',
    );
    checkApplied(rows, migrations);
    const applied = new Set(rows.map((row) => row.id));
    const now: string[] = [];
    for (const migration of migrations.filter(({ id }) => !applied.has(id))) {
      await apply(client, migration);
      now.push(migration.id);
    }
    return now;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => undefined);
    client.release();
  }
};

const checkApplied = (rows: { id: string; sha256: string }[], migrations: Migration[]): void => {
  for (const row of rows) {
    const known = migrations.find(({ id }) => id === row.id);
    if (!known) {
      throw new MigrationError(
        'newer',
        `the database has migration ${row.id}, which this Baton does not know`,
        'Start the newer version of Baton that wrote it, or restore a backup made by this version.',
      );
    }
    if (known.sha256 !== row.sha256) {
      throw new MigrationError(
        'changed',
        `migration ${row.id} differs from the one that was applied`,
        'Applied migrations never change: get the released files back and put the change into a new file.',
      );
    }
  }
};

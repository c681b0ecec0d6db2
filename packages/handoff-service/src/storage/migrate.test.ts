import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import pg from 'pg';
import { expect, inject, it, onTestFinished, vi } from 'vitest';

import { testDatabase } from '../testing/test-database.ts';
import { testService } from '../testing/test-service.ts';
import { ownerPool } from './database.ts';
import type { Connection } from './database.ts';
import { migrate } from './migrate.ts';

const PATIENCE = { timeout: 30_000, interval: 20 };

const poolOf = (connection: Connection): pg.Pool => {
  const pool = ownerPool(connection);
  onTestFinished(() => pool.end());
  return pool;
};

/** An empty database owned by a role of its own, as a managed server hands it out. */
const ownDatabase = async (rights: string): Promise<Connection> => {
  const server = inject('postgres');
  const name = `own_${randomBytes(6).toString('hex')}`;
  const admin = poolOf(server);
  await admin.query(`create role ${name} login ${rights}`);
  await admin.query(`create database ${name} owner ${name}`);
  return { ...server, user: name, database: name };
};

it('applies every migration once, also when several processes start at the same time', async () => {
  const connection = await ownDatabase('superuser');
  const applied = await Promise.all([1, 2, 3].map(() => migrate(poolOf(connection))));
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  expect(await migrate(poolOf(connection))).toEqual([]);
});

it('refuses a database whose applied migration was changed since', async () => {
  const pool = poolOf(await testDatabase());
  await pool.query(`update baton.migrations set sha256 = 'other' where id like '0001%'`);
  await expect(migrate(pool)).rejects.toMatchObject({ code: 'changed' });
});

it('refuses a database that a newer Baton wrote', async () => {
  const pool = poolOf(await testDatabase());
  await pool.query(`insert into baton.migrations (id, sha256) values ('9999-later.sql', 'x')`);
  await expect(migrate(pool)).rejects.toMatchObject({ code: 'newer' });
});

it('steps back while a table is in use, so that nobody waits behind it, and goes on when it is free', async () => {
  const connection = await testDatabase();
  const pool = poolOf(connection);
  const folder = await mkdtemp(join(tmpdir(), 'baton-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const own = new URL('./migrations/', import.meta.url);
  await cp(own, pathToFileURL(folder), { recursive: true });
  await writeFile(
    join(folder, '9999-later.sql'),
    'alter table conversations add column later text',
  );

  const holder = await poolOf(connection).connect();
  await holder.query('begin');
  await holder.query('select count(*) from baton.conversations');
  const migrating = migrate(pool, pathToFileURL(`${folder}/`));
  const states = async (): Promise<string> => {
    const { rows } = await pool.query<{ query: string; waits: string | null }>(
      `select query, wait_event_type as waits from pg_stat_activity
       where datname = current_database() and application_name = 'baton-owner' and pid <> pg_backend_pid()`,
    );
    return rows.map(({ query, waits }) => `${waits} ${query}`).join();
  };
  await vi.waitUntil(async () => (await states()).includes('Lock alter table'), PATIENCE);
  // It gave up its place: whoever came after it reads at once, and the file is not half applied.
  await vi.waitUntil(async () => !(await states()).includes('Lock alter table'), PATIENCE);
  await holder.query('commit');
  holder.release();
  expect(await migrating).toEqual(['9999-later.sql']);
});

it('runs on a database of an ordinary owner, whose rights the service does not use', async () => {
  const connection = await ownDatabase('');
  await poolOf(inject('postgres')).query(`grant baton_app to ${connection.user}`);
  const { post, get, keys } = await testService({ connection });
  expect(
    (await post('c1', [{ id: 'e1', type: 'turn', by: 'customer', text: 'Hello' }])).status,
  ).toBe(200);
  expect((await get('/v1/conversations/c1', keys.b)).status).toBe(404);
  const seen = new pg.Client({ ...connection, options: '-c search_path=baton -c role=baton_app' });
  await seen.connect();
  onTestFinished(() => seen.end());
  expect((await seen.query('select * from conversations')).rows).toEqual([]);
});

it('says what an administrator has to do when the role of the service may not be had', async () => {
  const connection = await ownDatabase('');
  await expect(migrate(poolOf(connection))).rejects.toMatchObject({
    code: 'role',
    hint: expect.stringContaining('GRANT baton_app') as string,
  });
});

import { randomBytes } from 'node:crypto';

import pg from 'pg';
import { expect, inject, it, onTestFinished } from 'vitest';

import { testDatabase } from '../testing/test-database.ts';
import { testService } from '../testing/test-service.ts';
import { ownerPool } from './database.ts';
import type { Connection } from './database.ts';
import { migrate } from './migrate.ts';

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

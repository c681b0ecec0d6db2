import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { findRunning } from './index.ts';
import { makeScratch, spawnStarter, sql } from './testing/scratch.ts';

describe('starting the embedded store', { timeout: 60_000 }, () => {
  it('keeps its rows from one start to the next', async () => {
    const scratch = await makeScratch();
    const first = await scratch.start();
    await sql(first.connection, 'create table kept (word text)');
    await sql(first.connection, 'insert into kept values ($1)', ['Grüße']);
    expect(first.status()).toEqual({ state: 'up', restarts: 0 });
    await first.stop();
    expect(first.status().state).toBe('stopped');

    const second = await scratch.start();
    expect(await sql(second.connection, 'select word from kept')).toEqual([{ word: 'Grüße' }]);
  });

  it('is durable, checks its pages, sorts by code point and listens on no network port', async () => {
    const scratch = await makeScratch();
    const { connection } = await scratch.start();
    const settings = await sql<{ name: string; setting: string }>(
      connection,
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes',
         'data_checksums', 'listen_addresses', 'server_encoding', 'max_connections', 'log_min_error_statement')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
      max_connections: '60',
      log_min_error_statement: 'panic',
    });
    const sorted = `select string_agg(w, '' order by w) as w, upper('ü') as u from unnest(array['b', 'a', 'B', 'ä']) w`;
    expect(await sql(connection, sorted)).toEqual([{ w: 'Babä', u: 'Ü' }]);
    expect((await stat(connection.host)).mode & 0o777).toBe(0o700);
  });

  it('is found by a program beside it, and not once it is stopped', async () => {
    const scratch = await makeScratch();
    expect(await findRunning(scratch.dataDir, scratch.systemDir)).toBeNull();
    const server = await scratch.start();
    expect(await findRunning(scratch.dataDir, scratch.systemDir)).toEqual(server.connection);
    await server.stop();
    expect(await findRunning(scratch.dataDir, scratch.systemDir)).toBeNull();
  });

  it.each([
    ['too long for a socket', 'd'.repeat(120)],
    ['odd', 'my, "data" \\ folder: 100 %'],
  ])('works in a folder whose name is %s', async (_what, name) => {
    const scratch = await makeScratch();
    const server = await scratch.start({ dataDir: join(scratch.dir, name, 'data') });
    expect(await sql(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('lets one of two starters win and tells the other who has the folder', async () => {
    const scratch = await makeScratch();
    await mkdir(scratch.dataDir);
    const starters = [spawnStarter(scratch), spawnStarter(scratch)];
    const outcomes = await Promise.all(starters.map(({ started }) => started));
    expect(outcomes.map((outcome) => outcome?.code ?? 'up').toSorted()).toEqual([
      'already_owned',
      'up',
    ]);
    const winner = starters[outcomes.findIndex((outcome) => outcome?.ok)];
    const loser = outcomes.find((outcome) => outcome?.ok === false);
    expect(loser?.message).toContain(`Process ${winner?.child.pid} `);
  });

  it('refuses a second start in the same process', async () => {
    const scratch = await makeScratch();
    await scratch.start();
    await expect(scratch.start()).rejects.toMatchObject({ code: 'already_owned', retryable: true });
  });
});

import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import { findRunning } from './index.ts';
import type { EmbeddedPostgres } from './index.ts';
import { openSocketDir } from './socket-dir.ts';
import { makeScratch, spawnStarter, sql } from './testing/scratch.ts';
import type { Scratch } from './testing/scratch.ts';

describe('a started store', { timeout: 60_000 }, () => {
  let scratch: Scratch;
  let server: EmbeddedPostgres;
  const endings: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    scratch = await makeScratch((clean) => endings.push(clean));
    server = await scratch.start();
  });
  afterAll(async () => {
    for (const end of endings) await end();
  });

  it('is durable, checks its pages, sorts by code point and listens on no network port', async () => {
    const settings = await sql<{ name: string; setting: string }>(
      server.connection,
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
    expect(await sql(server.connection, sorted)).toEqual([{ w: 'Babä', u: 'Ü' }]);
    expect((await stat(server.connection.host)).mode & 0o777).toBe(0o700);
  });

  it('writes neither statements nor values of failed ones into its log', async () => {
    const failing = sql(server.connection, `select 'a customer said this'::int`);
    await expect(failing).rejects.toMatchObject({ code: '22P02' });
    const log = await readFile(join(scratch.dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('customer');
  });

  it('refuses a second start in the same process', async () => {
    await expect(scratch.start()).rejects.toMatchObject({ code: 'already_owned', retryable: true });
  });

  it('is found by a program beside it until it is stopped, and keeps its rows for the next start', async () => {
    await sql(server.connection, 'create table kept (word text)');
    await sql(server.connection, 'insert into kept values ($1)', ['Grüße']);
    expect(server.status()).toEqual({ state: 'up', restarts: 0 });
    expect(await findRunning(scratch.dataDir, scratch.systemDir)).toEqual(server.connection);

    await Promise.all([server.stop(), server.stop()]);
    expect(server.status().state).toBe('stopped');
    expect(await findRunning(scratch.dataDir, scratch.systemDir)).toBeNull();

    const next = await scratch.start();
    expect(await sql(next.connection, 'select word from kept')).toEqual([{ word: 'Grüße' }]);
  });
});

describe('starting the embedded store', { timeout: 60_000 }, () => {
  it('works in a folder whose name is long and odd, by a socket elsewhere', async () => {
    const scratch = await makeScratch();
    const odd = 'my, "data" \\ folder: 100 %';
    const server = await scratch.start({ dataDir: join(scratch.dir, `${odd} ${'d'.repeat(120)}`) });
    expect(await sql(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    await expect(stat(server.connection.host)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each(['x'.repeat(120), 'a,b', 'with space'])(
    'keeps the path of the socket short and plain for a folder named %s',
    async (name) => {
      const scratch = await makeScratch();
      const dir = join(scratch.dir, name);
      await mkdir(dir);
      const socketDir = await openSocketDir({ dir, cluster: join(dir, 'postgres') }, null);
      onTestFinished(() => rm(socketDir, { recursive: true }));
      expect(Buffer.byteLength(`${socketDir}/.s.PGSQL.5432`)).toBeLessThanOrEqual(103);
      expect(socketDir).toMatch(/^[\w./-]+$/u);
      expect((await stat(socketDir)).mode & 0o777).toBe(0o700);
    },
  );

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
});

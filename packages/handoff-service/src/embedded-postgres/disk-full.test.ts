import { execFile } from 'node:child_process';
import { chmod, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { describe, expect, it, onTestFinished } from 'vitest';

import type { EmbeddedPostgres } from './index.ts';
import { connect, eventually, makeScratch, sql } from './testing/scratch.ts';
import { delay } from './wait.ts';

const run = promisify(execFile);

/**
 * Inserts until the server is down, writing 200 kB of log beside each row to get there fast. Gives the numbers of the
 * rows it acknowledged.
 */
async function insertUntilDown(server: EmbeddedPostgres): Promise<number[]> {
  await sql(server.connection, 'create table written (n int primary key)');
  const acknowledged: number[] = [];
  const text = `with fill as (select pg_logical_emit_message(true, 'fill', repeat('x', 200000)))
    insert into written select $1::int from fill`;
  for (let n = 0; server.status().state === 'up';) {
    const client = await connect(server.connection).catch(() => null);
    try {
      for (;;) {
        if (client === null) break;
        n += 1;
        await client.query(text, [n]);
        acknowledged.push(n);
      }
    } catch {
      // Out of space, or gone altogether: the status tells.
    } finally {
      await client?.end().catch(() => undefined);
    }
    await delay(20);
  }
  return acknowledged;
}

async function expectAllThere(server: EmbeddedPostgres, acknowledged: number[]): Promise<void> {
  const rows = await sql<{ n: number }>(server.connection, 'select n from written');
  const found = new Set(rows.map(({ n }) => n));
  expect(acknowledged.length).toBeGreaterThan(20);
  expect(acknowledged.filter((n) => !found.has(n))).toEqual([]);
}

describe('a store that can no longer write', { timeout: 120_000 }, () => {
  it('keeps every acknowledged row through a full disk and comes back when there is space', async () => {
    const scratch = await makeScratch();
    await mkdir(scratch.dataDir);
    // Without the right to mount, a log folder closed to the server stops it the same way: no next segment, PANIC.
    const mounted = await run('mount', [
      '-t',
      'tmpfs',
      '-o',
      'size=110m,mode=711',
      'none',
      scratch.dataDir,
    ]).then(
      () => true,
      () => false,
    );
    const server = await scratch.start();
    if (mounted) {
      onTestFinished(async () => {
        await server.stop('immediate');
        await run('umount', ['-l', scratch.dataDir]);
      });
    }
    const wal = join(server.dataDir, 'pg_wal');
    if (!mounted) await chmod(wal, 0o500);

    const acknowledged = await insertUntilDown(server);
    await eventually('a failed restart', () => /didn't start/u.test(server.status().reason ?? ''));
    expect(server.status()).toMatchObject({ state: 'restarting', restarts: 0 });
    expect(server.status().reason).toContain(mounted ? 'The disk is full' : 'Permission denied');
    await expect(connect(server.connection)).rejects.toThrow(/ENOENT|ECONNREFUSED|starting up/u);

    if (mounted) await run('mount', ['-o', 'remount,size=600m', scratch.dataDir]);
    else await chmod(wal, 0o700);
    await eventually('server is back', () => server.status().state === 'up');
    await expectAllThere(server, acknowledged);
  });

  it('says failed while its folder is gone, and comes back with it', async () => {
    const scratch = await makeScratch();
    const server = await scratch.start();
    process.kill(server.pid, 'SIGKILL');
    await rename(server.dataDir, `${server.dataDir}.away`);
    await eventually('loss noticed', () => server.status().state === 'failed');
    await rename(`${server.dataDir}.away`, server.dataDir);
    await eventually('server is back', () => server.status().state === 'up');
    expect(await sql(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

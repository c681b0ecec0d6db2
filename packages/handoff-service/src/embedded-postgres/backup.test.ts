import { cp, open, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { backupEmbedded, restoreEmbedded } from './index.ts';
import type { BackupReport, EmbeddedPostgres } from './index.ts';
import { readManifest } from './manifest.ts';
import { connect, eventually, makeScratch, spawnStarter, sql } from './testing/scratch.ts';
import type { Scratch } from './testing/scratch.ts';
import { missingRows, startWriters } from './testing/writers.ts';

/** Changes pages, files and log segments under a running backup until told to stop. */
async function churn(server: EmbeddedPostgres, going: () => boolean): Promise<void> {
  const client = await connect(server.connection);
  for (let n = 0; going(); n += 1) {
    await client.query(`create table churn_${n} as select generate_series(1, 2000) as i`);
    if (n > 0) await client.query(`drop table churn_${n - 1}`);
    await client.query('update filler set pad = md5(pad) where i % 10 = $1', [n % 10]);
    await client.query('checkpoint');
    await client.query('select pg_switch_wal()');
  }
  await client.end();
}

describe('backup and restore', { timeout: 120_000 }, () => {
  it('copies a database under load; elsewhere it has all that was acknowledged before, and no gaps', async () => {
    const scratch = await makeScratch();
    const server = await scratch.start();
    await sql(
      server.connection,
      `create table filler as select i, md5(i::text) as pad from generate_series(1, 40000) i`,
    );
    const writers = await startWriters(server, 3);
    await eventually('some rows', () => writers.acknowledged.size > 200);

    const before = [...writers.acknowledged];
    const target = join(scratch.dir, 'backup');
    const progress: [number, number][] = [];
    let going = true;
    const churning = churn(server, () => going);
    const report = await backupEmbedded(scratch.dataDir, target, {
      systemDir: scratch.systemDir,
      onProgress: (done, total) => progress.push([done, total]),
    });
    going = false;
    await churning;
    await writers.stop();
    expect(report.mode).toBe('online');
    expect(writers.acknowledged.size).toBeGreaterThan(before.length);
    expect(progress.at(-1)).toEqual([report.bytes, report.bytes]);
    expect(
      progress.every(([done, total], i) => done <= total && done >= (progress[i - 1]?.[0] ?? 0)),
    ).toBe(true);

    const elsewhere = join(scratch.dir, 'elsewhere');
    await restoreEmbedded(target, elsewhere, { systemDir: scratch.systemDir });
    const restored = await scratch.start({ dataDir: elsewhere });
    expect(await missingRows(restored, before)).toEqual([]);
    const gaps = `select writer from written group by writer having count(*) <> max(n) + 1`;
    expect(await sql(restored.connection, gaps)).toEqual([]);
    expect(await sql(restored.connection, 'select count(*)::int as n from filler')).toEqual([
      { n: 40_000 },
    ]);
    // Throws when the index and its table disagree.
    await sql(restored.connection, 'create extension amcheck');
    await sql(restored.connection, `select bt_index_check('written_pkey', true)`);
  });

  it('copies from beside a running service', async () => {
    const scratch = await makeScratch();
    const service = await spawnStarter(scratch).started;
    expect(service?.ok).toBe(true);
    const report = await backupEmbedded(scratch.dataDir, join(scratch.dir, 'backup'), scratch);
    expect(report.mode).toBe('online');
    expect(report.startLsn).toMatch(/^[\dA-F]+\/[\dA-F]+$/u);
  });
});

describe('a backup of a stopped database', { timeout: 120_000 }, () => {
  const endings: (() => Promise<void>)[] = [];
  let scratch: Scratch;
  let target: string;
  let report: BackupReport;
  beforeAll(async () => {
    scratch = await makeScratch((clean) => endings.push(clean));
    const server = await scratch.start();
    await sql(server.connection, 'create table kept as select 5 as n');
    await server.stop();
    target = join(scratch.dir, 'backup');
    report = await backupEmbedded(scratch.dataDir, target, { systemDir: scratch.systemDir });
  });
  afterAll(async () => {
    for (const end of endings) await end();
  });

  it('restores elsewhere, and is made of private files', async () => {
    expect(report).toMatchObject({ mode: 'offline', startLsn: null });
    expect((await stat(target)).mode & 0o777).toBe(0o700);
    const elsewhere = join(scratch.dir, 'elsewhere');
    await restoreEmbedded(target, elsewhere, { systemDir: scratch.systemDir });
    const restored = await scratch.start({ dataDir: elsewhere });
    expect(await sql(restored.connection, 'select n from kept')).toEqual([{ n: 5 }]);
  });

  it('refuses every damaged or unfinished backup before it touches anything', async () => {
    const { files } = await readManifest(target);
    const largest = files.toSorted((a, b) => a.size - b.size).at(-1)?.path ?? '';
    const manifest = join(target, 'manifest.json');
    const large = join(target, 'data', largest);
    const small = join(target, 'data', 'PG_VERSION');
    const damages: [string, string, (path: string) => Promise<void>, string][] = [
      ['a flipped bit', large, flipBit, 'backup_damaged'],
      ['a cut file', large, (path) => truncate(path, 1), 'backup_damaged'],
      ['a lost file', small, (path) => rm(path), 'backup_damaged'],
      ['an edited manifest', manifest, leadOutside, 'backup_damaged'],
      ['a cut manifest', manifest, (path) => truncate(path, 500), 'backup_damaged'],
      ['no manifest', manifest, (path) => rm(path), 'backup_incomplete'],
    ];
    const elsewhere = join(scratch.dir, 'untouched');
    for (const [what, path, damage, code] of damages) {
      await cp(path, join(scratch.dir, 'aside'));
      await damage(path);
      const refusal = restoreEmbedded(target, elsewhere, { systemDir: scratch.systemDir });
      await expect(refusal, what).rejects.toMatchObject({ code });
      await cp(join(scratch.dir, 'aside'), path);
    }
    expect(await readdir(scratch.dir)).not.toContain('untouched');
  });

  it('writes over neither a database nor a folder of other files, but over its own unfinished work', async () => {
    const options = { systemDir: scratch.systemDir };
    await expect(restoreEmbedded(target, scratch.dataDir, options)).rejects.toMatchObject({
      code: 'target_not_empty',
    });
    await expect(backupEmbedded(scratch.dataDir, target, options)).rejects.toMatchObject({
      code: 'target_not_empty',
    });
    // As a kill in the middle leaves it.
    await rm(join(target, 'manifest.json'));
    await writeFile(join(target, 'UNFINISHED'), '');
    await expect(backupEmbedded(scratch.dataDir, target, options)).resolves.toMatchObject({
      mode: 'offline',
    });
    expect((await readdir(target)).toSorted()).toEqual(['data', 'manifest.json']);
  });
});

async function flipBit(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  const { size } = await handle.stat();
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, size >> 1);
  byte[0] = (byte[0] ?? 0) ^ 1;
  await handle.write(byte, 0, 1, size >> 1);
  await handle.close();
}

async function leadOutside(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('"PG_VERSION"', '"../PG_VERSION"'));
}

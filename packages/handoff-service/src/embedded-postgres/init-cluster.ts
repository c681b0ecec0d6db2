import { randomUUID } from 'node:crypto';
import { chown, lstat, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';

import type { Binaries } from './binaries.ts';
import { SUPERUSER } from './contract.ts';
import type { EmbeddedLog } from './contract.ts';
import { chownTree, closeFolder, fsyncTree, renameDurably } from './durable-files.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { holdsCluster, isEmptyOrMissing } from './home.ts';
import type { Home } from './home.ts';
import { runCommand } from './run-as.ts';
import type { RunAs } from './run-as.ts';

const DRAFT = 'postgres.init-';

/**
 * Leaves a whole cluster of the programs' major version at `home.cluster`, making one if there is none. Needs the owner
 * lock. Everything before the final rename happens in a draft folder that the next start throws away, so a kill at any
 * moment leaves either no cluster or a whole one. Throws `wrong_major`, `not_a_cluster`, `init_failed`, `no_user_entry`.
 */
export async function ensureCluster(
  home: Home,
  binaries: Binaries,
  runAs: RunAs,
  log: EmbeddedLog,
): Promise<void> {
  await removeDrafts(home, log);
  if (await holdsCluster(home.cluster)) return acceptCluster(home, binaries, runAs);
  if (!(await isEmptyOrMissing(home.cluster))) {
    throw new EmbeddedPostgresError(
      'not_a_cluster',
      `${home.cluster} holds files but no database.`,
      'Move them away, or choose another BATON_DATA_DIR. Nothing in it was touched.',
    );
  }
  const draft = await openDraft(home, runAs);
  log({ level: 'info', msg: 'making a new database cluster', step: 'draft', dir: draft });
  await initdb(draft, binaries, runAs);
  log({ level: 'info', msg: 'database cluster made', step: 'initdb', dir: draft });
  await publishDraft(draft, home);
  log({ level: 'info', msg: 'database cluster in place', step: 'renamed', dir: home.cluster });
}

/** An empty folder beside the cluster's place, owned by the server's user, to build or restore a cluster in. */
export async function openDraft(home: Home, runAs: RunAs): Promise<string> {
  const draft = join(home.dir, `${DRAFT}${randomUUID().slice(0, 8)}`);
  await mkdir(draft, { mode: 0o700 });
  if (runAs !== null) await chown(draft, runAs.uid, runAs.gid);
  return draft;
}

/** Flushes a finished draft and gives it the cluster's name. */
export async function publishDraft(draft: string, home: Home): Promise<void> {
  await fsyncTree(draft);
  await renameDurably(draft, home.cluster);
}

/** Throws away what an interrupted start or restore left. Only under the owner lock, so nobody is building there. */
export async function removeDrafts(home: Home, log: EmbeddedLog): Promise<void> {
  for (const name of await readdir(home.dir)) {
    if (!name.startsWith(DRAFT)) continue;
    const dir = join(home.dir, name);
    log({ level: 'warn', msg: 'removing an unfinished database cluster', dir });
    // An orphaned initdb may still be writing; a draft that resists is removed by a later start.
    await rm(dir, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

async function acceptCluster(home: Home, binaries: Binaries, runAs: RunAs): Promise<void> {
  await refuseOtherMajor(home, binaries);
  await closeFolder(home.cluster);
  // Copied by root, as an administrator would: the files must belong to the user the server runs as.
  const { uid } = await lstat(home.cluster);
  if (runAs !== null && uid !== runAs.uid) await chownTree(home.cluster, runAs.uid, runAs.gid);
}

/** Throws `wrong_major` when the cluster can't be opened by these programs. */
async function refuseOtherMajor(home: Home, binaries: Binaries): Promise<void> {
  const major = Number.parseInt(await readFile(join(home.cluster, 'PG_VERSION'), 'utf8'), 10);
  if (major === binaries.major) return;
  throw new EmbeddedPostgresError(
    'wrong_major',
    `${home.cluster} was made by PostgreSQL ${major}; the programs here are PostgreSQL ${binaries.version}.`,
    `Set BATON_PG_BIN to the program folder of PostgreSQL ${major}, or start the Baton release that made it. ` +
      `To change versions, dump it with ${major} (pg_dump) and load the dump into an empty data folder. Nothing was touched.`,
  );
}

async function initdb(draft: string, binaries: Binaries, runAs: RunAs): Promise<void> {
  if (runAs === null) requireUserEntry();
  // Sorting by code point, and nothing that depends on this machine's locales: a backup opens anywhere.
  const provider =
    binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const { code, output } = await runCommand(
    join(binaries.binDir, 'initdb'),
    [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      '--auth-local=trust',
      '--auth-host=reject',
      '--encoding=UTF8',
      '--locale=C',
      ...provider,
      '--data-checksums',
      '--no-instructions',
      // The whole draft is flushed just before it gets its name.
      '--no-sync',
    ],
    runAs,
  );
  if (code === 0) return;
  await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  throw new EmbeddedPostgresError(
    'init_failed',
    `initdb ended with ${code ?? 'no exit code'}: ${output.trim().split('\n').at(-1) ?? ''}`,
    'Check free space and permissions of the data folder; nothing is left behind.',
  );
}

function requireUserEntry(): void {
  try {
    userInfo();
  } catch (error) {
    throw new EmbeddedPostgresError(
      'no_user_entry',
      `User id ${process.getuid?.() ?? ''} has no entry in /etc/passwd, which PostgreSQL needs to make a database.`,
      'Add one (an image can do it at start), or set DATABASE_URL to a PostgreSQL server.',
      error,
    );
  }
}

import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, readFile, readdir, realpath, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { writeFileDurably } from './durable-files.ts';
import { EmbeddedPostgresError, codeOf } from './errors.ts';
import { ensureOwnFolder } from './own-folder.ts';
import { canWriteInside } from './run-as.ts';
import type { RunAs } from './run-as.ts';

/** Where root keeps what an unprivileged server must reach. */
export const SYSTEM_DIR = '/var/lib/baton';

/**
 * The folder that holds everything of one embedded server: `postgres` (the cluster), its log, its socket and its owner
 * files. Usually the data folder itself; elsewhere when the server's user can't reach that.
 */
export type Home = { readonly dir: string; readonly cluster: string };

const homeAt = (dir: string): Home => ({ dir, cluster: join(dir, 'postgres') });

/** Makes the data folder when it's missing and gives its real path, so that one folder has one name. */
export async function openDataDir(dataDir: string): Promise<string> {
  // Root's server runs as somebody else, who must be able to pass through; only passing, not listing.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  await mkdir(resolve(dataDir), { recursive: true, mode });
  return realpath(resolve(dataDir));
}

/** Whether `dir` holds a whole cluster: the last step of making one is the rename that gives it this name. */
export async function holdsCluster(dir: string): Promise<boolean> {
  try {
    await readFile(join(dir, 'PG_VERSION'));
    await readFile(join(dir, 'global', 'pg_control'));
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** True for a missing or empty folder. */
export async function isEmptyOrMissing(dir: string): Promise<boolean> {
  try {
    return (await readdir(dir)).length === 0;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}

const locationFile = (dataDir: string): string => join(dataDir, 'postgres.location');

function remoteHome(realDataDir: string, systemDir: string): Home {
  const hash = createHash('sha256').update(realDataDir).digest('hex').slice(0, 16);
  return homeAt(join(systemDir, `data-${hash}`));
}

/**
 * The home of the cluster that `dataDir` (a real path) already has, or null before the first start. Throws
 * `cluster_missing` when the recorded place lost its cluster: starting an empty one there would hide the loss.
 */
export async function findHome(dataDir: string, systemDir = SYSTEM_DIR): Promise<Home | null> {
  const beside = homeAt(dataDir);
  if (await holdsCluster(beside.cluster)) return beside;
  const recorded = await readFile(locationFile(dataDir), 'utf8').catch(() => null);
  if (recorded !== null) {
    const home = homeAt(recorded.trim());
    if (await holdsCluster(home.cluster)) return home;
    throw new EmbeddedPostgresError(
      'cluster_missing',
      `${locationFile(dataDir)} says the database is in ${home.cluster}, but there is none.`,
      'Mount or move it back, restore a backup, or delete that file to start with an empty database.',
    );
  }
  // A start that died after making the cluster and before recording its place.
  const remote = remoteHome(dataDir, systemDir);
  return (await holdsCluster(remote.cluster).catch(() => false)) ? remote : null;
}

/** Picks the home of a new cluster: the data folder when the server's user can work there, else a reachable one. */
export async function chooseHome(
  dataDir: string,
  runAs: RunAs,
  systemDir = SYSTEM_DIR,
): Promise<Home> {
  if (await canWriteInside(dataDir, runAs)) return homeAt(dataDir);
  if (runAs !== null && (await openPassage(dataDir, runAs))) return homeAt(dataDir);
  const remote = remoteHome(dataDir, systemDir);
  // Only for want of passage: a folder that is full or read-only for us too is no reason to put data elsewhere.
  const mayMove = runAs !== null && (await canWriteInside(dataDir, null));
  if (mayMove && (await ensureOwnFolder(systemDir)) && (await ensureOwnFolder(remote.dir))) {
    if (await canWriteInside(remote.dir, runAs)) return remote;
  }
  throw new EmbeddedPostgresError(
    'unreachable_data',
    `The database's user can't keep files in ${dataDir}${runAs === null ? '' : ` nor in ${remote.dir}`}.`,
    'Point BATON_DATA_DIR at a writable folder on a local disk, or set DATABASE_URL to a PostgreSQL server.',
  );
}

/**
 * A new folder that root closed to everybody (what `mktemp -d` makes) lets the server's group pass through, not list.
 * Only when there's nothing in it but ours: a folder with other files is not for us to open. False, and as before, when
 * that doesn't help because a folder above is closed too.
 */
async function openPassage(dataDir: string, runAs: NonNullable<RunAs>): Promise<boolean> {
  const { uid, gid, mode } = await stat(dataDir);
  // A second starter's probes and files count as ours, or the two would choose different places.
  const others = (await readdir(dataDir)).filter((name) => !/^(?:\.probe-|postgres)/u.test(name));
  if (uid !== process.getuid?.() || others.length > 0) return false;
  await chown(dataDir, uid, runAs.gid);
  await chmod(dataDir, mode | 0o010);
  if (await canWriteInside(dataDir, runAs)) return true;
  await chown(dataDir, uid, gid);
  await chmod(dataDir, mode);
  return false;
}

/** Notes in the data folder where its cluster is, once that cluster is whole. */
export async function recordHome(dataDir: string, home: Home): Promise<void> {
  if (home.dir === dataDir) return rm(locationFile(dataDir), { force: true });
  const known = await readFile(locationFile(dataDir), 'utf8').catch(() => '');
  if (known.trim() !== home.dir) await writeFileDurably(locationFile(dataDir), `${home.dir}\n`);
}

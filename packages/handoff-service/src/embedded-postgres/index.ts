import { rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { reachableBinaries } from './binaries.ts';
import type { EmbeddedOptions, EmbeddedPostgres } from './contract.ts';
import { EmbeddedPostgresError, codeOf } from './errors.ts';
import { SYSTEM_DIR, chooseHome, findHome, openDataDir, recordHome } from './home.ts';
import type { Home } from './home.ts';
import { ensureCluster } from './init-cluster.ts';
import { acquireOwnerLock } from './owner-lock.ts';
import { canUse, chooseRunAs } from './run-as.ts';
import type { RunAs } from './run-as.ts';
import { openSocketDir } from './socket-dir.ts';
import { Supervisor } from './supervise.ts';

export type {
  EmbeddedConnection,
  EmbeddedEvent,
  EmbeddedLog,
  EmbeddedOptions,
  EmbeddedPostgres,
  EmbeddedStatus,
} from './contract.ts';
export { EmbeddedPostgresError } from './errors.ts';
export type { EmbeddedPostgresErrorCode } from './errors.ts';
export { findRunning } from './find-running.ts';
export { backupEmbedded } from './backup.ts';
export type { BackupReport, CopyOptions, CopyProgress } from './backup.ts';
export { restoreEmbedded } from './restore.ts';
export type { RestoreReport } from './restore.ts';

/**
 * Starts the PostgreSQL server of a data folder and watches it: makes the cluster on the first call, adopts a server
 * whose parent was killed, restarts it after a crash. Resolves when it answers and its database exists.
 *
 * Throws {@link EmbeddedPostgresError}: `already_owned`, `wrong_major`, `unreachable_binaries`, `unreachable_data`,
 * `unsupported_platform`, `cluster_missing`, `not_a_cluster`, `wrong_owner`, `cannot_switch_user`, `no_user_entry`,
 * `init_failed`, `start_failed`.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(
      'start_failed',
      `The database can't be started: ${codeOf(error) ?? 'unexpected error'}.`,
      'Check free space and permissions of the data folder.',
      error,
    );
  }
}

async function start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? ((): void => undefined);
  const { dataDir, home, runAs } = await settleHome(options.dataDir, options.systemDir);
  const systemDir = options.systemDir ?? SYSTEM_DIR;
  const shared = join(tmpdir(), `baton-${process.getuid?.() ?? 0}`);
  const copyParents = runAs === null ? [home.dir, shared] : [systemDir, shared];
  const binaries = await reachableBinaries(options.binDir, runAs, copyParents);
  const lock = await acquireOwnerLock(home.dir);
  try {
    await ensureCluster(home, binaries, runAs, log);
    await recordHome(dataDir, home);
    const socketDir = await openSocketDir(home, runAs);
    const { maxConnections = 60 } = options;
    const plan = { home, binaries, runAs, socketDir, maxConnections, log };
    const supervisor = await Supervisor.start(plan);
    const { pid, adopted } = supervisor.server;
    const { version } = binaries;
    log({ level: 'info', msg: 'database server is up', pid, adopted, version, dir: home.cluster });
    return {
      get connection() {
        return supervisor.server.connection;
      },
      get pid() {
        return supervisor.server.pid;
      },
      dataDir: home.cluster,
      status: () => supervisor.status,
      stop: async (mode = 'fast') => {
        await supervisor.stop(mode);
        // A socket folder in a shared temporary place is ours to tidy; the one beside the cluster stays.
        if (!socketDir.startsWith(home.dir)) await rmdir(socketDir).catch(() => undefined);
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Decides, or finds out, where the cluster of a data folder lives and who runs it. */
async function settleHome(
  dataDirOption: string,
  systemDir = SYSTEM_DIR,
): Promise<{ dataDir: string; home: Home; runAs: RunAs }> {
  const dataDir = await openDataDir(dataDirOption);
  const existing = await findHome(dataDir, systemDir);
  const runAs = await chooseRunAs(existing?.cluster ?? null);
  if (existing === null) {
    return { dataDir, runAs, home: await chooseHome(dataDir, runAs, systemDir) };
  }
  if (await canUse(existing.dir, runAs, false)) return { dataDir, runAs, home: existing };
  throw new EmbeddedPostgresError(
    'unreachable_data',
    `User id ${runAs?.uid ?? ''}, which owns the database in ${existing.cluster}, can't get to it.`,
    'Let others pass through the folders above it (chmod o+x), or move the data folder to where they can.',
  );
}

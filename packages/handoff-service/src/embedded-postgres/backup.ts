import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createHash } from 'node:crypto';

import { listContents } from './backup-contents.ts';
import type { Contents } from './backup-contents.ts';
import { openBackupTarget, sealBackupTarget } from './backup-target.ts';
import { digestFile } from './copy-file.ts';
import { EmbeddedPostgresError, codeOf, toCopyError } from './errors.ts';
import { findRunning } from './find-running.ts';
import { findHome, openDataDir } from './home.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { duringBackup } from './online-backup.ts';
import { acquireOwnerLock } from './owner-lock.ts';
import { findPostmaster } from './postmaster-file.ts';

/** How far a copy is, in bytes. The total of an online backup grows at its end by the log written meanwhile. */
export type CopyProgress = (done: number, total: number) => void;

/** Options of backup and restore. */
export interface CopyOptions {
  readonly onProgress?: CopyProgress;
  /** As for the start; only needed when the start was given one. */
  readonly systemDir?: string;
}

/** What a finished backup holds. */
export interface BackupReport {
  readonly mode: 'online' | 'offline';
  readonly targetDir: string;
  readonly files: number;
  readonly bytes: number;
  readonly startLsn: string | null;
  readonly stopLsn: string | null;
}

/**
 * Copies the database of `dataDir` into the new or empty folder `targetDir`. A running server goes on working meanwhile;
 * everything acknowledged before the call is in the copy. A stopped one is copied under the owner lock. The manifest
 * with size and SHA-256 of every file is written last.
 *
 * Throws {@link EmbeddedPostgresError}: `target_not_empty`, `cluster_missing`, `already_owned` (a service holds the
 * folder but its server is down just now), `backup_failed`.
 */
export async function backupEmbedded(
  dataDir: string,
  targetDir: string,
  options: CopyOptions = {},
): Promise<BackupReport> {
  try {
    return await backup(dataDir, targetDir, options);
  } catch (error) {
    throw toCopyError('backup', error);
  }
}

async function backup(
  dataDir: string,
  targetDir: string,
  options: CopyOptions,
): Promise<BackupReport> {
  const target = resolve(targetDir);
  const home = await findHome(await openDataDir(dataDir), options.systemDir);
  if (home === null) {
    throw new EmbeddedPostgresError(
      'cluster_missing',
      `There is no embedded database in ${dataDir}.`,
      'Check BATON_DATA_DIR. With DATABASE_URL set, use the backup tools of that server.',
    );
  }
  const running = await findRunning(dataDir, options.systemDir);
  const copy = new ClusterCopy(home.cluster, options.onProgress ?? ((): void => undefined));
  if (running !== null) {
    await copy.open(target);
    const about = await duringBackup(running, home.cluster, {
      cluster: () => copy.copyCluster(true),
      log: (segments) => copy.copyFiles(segments.map((name) => `pg_wal/${name}`)),
    });
    await copy.addText('backup_label', about.label);
    const { startLsn, stopLsn, label: backupLabel, version } = about;
    return copy.seal({ mode: 'online', version, startLsn, stopLsn, backupLabel });
  }
  const lock = await acquireOwnerLock(home.dir);
  try {
    if ((await findPostmaster(home.cluster)) !== null) throw notAnswering(home.cluster);
    await copy.open(target);
    await copy.copyCluster(false);
    const none = { version: null, startLsn: null, stopLsn: null, backupLabel: null };
    return await copy.seal({ mode: 'offline', ...none });
  } finally {
    await lock.release();
  }
}

function notAnswering(cluster: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'backup_failed',
    `The database server of ${cluster} runs but doesn't answer.`,
    'Wait until it is up, or stop it, and run the backup again.',
  );
}

type About = Pick<Manifest, 'mode' | 'startLsn' | 'stopLsn' | 'backupLabel'> & {
  readonly version: string | null;
};

/** Copies files of one cluster into one target and keeps the account of them. */
class ClusterCopy {
  readonly #cluster: string;
  readonly #onProgress: CopyProgress;
  readonly #files: ManifestFile[] = [];
  #target = '';
  #data = '';
  #folders: string[] = [];
  #done = 0;
  #total = 0;

  constructor(cluster: string, onProgress: CopyProgress) {
    this.#cluster = cluster;
    this.#onProgress = onProgress;
  }

  async open(target: string): Promise<void> {
    this.#target = target;
    this.#data = await openBackupTarget(target);
  }

  async copyCluster(online: boolean): Promise<void> {
    const contents: Contents = await listContents(this.#cluster, online);
    this.#folders = contents.folders;
    this.#total += contents.files.reduce((sum, { size }) => sum + size, 0);
    for (const folder of contents.folders)
      await mkdir(join(this.#data, folder), { mode: 0o700, recursive: true });
    for (const { path } of contents.files) await this.#copyOne(path, online);
  }

  /** Copies files that must be there, besides those of the cluster's list. */
  async copyFiles(paths: string[]): Promise<void> {
    for (const path of paths) {
      const before = this.#done;
      await this.#copyOne(path, false);
      this.#total += this.#done - before;
    }
  }

  async addText(path: string, text: string): Promise<void> {
    await writeFile(join(this.#data, path), text, { mode: 0o600, flag: 'wx' });
    const sha256 = createHash('sha256').update(text).digest('hex');
    this.#files.push({ path, size: Buffer.byteLength(text), sha256 });
  }

  async seal(about: About): Promise<BackupReport> {
    const { mode, startLsn, stopLsn, backupLabel, version } = about;
    const major = Number.parseInt(await readFile(join(this.#data, 'PG_VERSION'), 'utf8'), 10);
    const bytes = this.#files.reduce((sum, { size }) => sum + size, 0);
    await sealBackupTarget(this.#target, {
      kind: 'baton-embedded-backup',
      format: 1,
      mode,
      createdAt: new Date().toISOString(),
      postgres: { major, version },
      startLsn,
      stopLsn,
      backupLabel,
      bytes,
      folders: this.#folders,
      files: this.#files,
    });
    this.#onProgress(bytes, bytes);
    return { mode, targetDir: this.#target, files: this.#files.length, bytes, startLsn, stopLsn };
  }

  async #copyOne(path: string, mayVanish: boolean): Promise<void> {
    try {
      const digest = await digestFile(
        join(this.#cluster, path),
        join(this.#data, path),
        (bytes) => {
          this.#done += bytes;
          this.#onProgress(this.#done, Math.max(this.#done, this.#total));
        },
      );
      this.#files.push({ path, ...digest });
    } catch (error) {
      // Dropped since it was listed; the log that's copied afterwards says so too.
      if (!mayVanish || codeOf(error) !== 'ENOENT') throw error;
    }
  }
}

import { lstat, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { CopyOptions } from './backup.ts';
import { digestFile } from './copy-file.ts';
import { chownTree } from './durable-files.ts';
import { EmbeddedPostgresError, codeOf, toCopyError } from './errors.ts';
import { chooseHome, findHome, isEmptyOrMissing, openDataDir, recordHome } from './home.ts';
import { openDraft, publishDraft, removeDrafts } from './init-cluster.ts';
import { DATA, damaged, readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { acquireOwnerLock } from './owner-lock.ts';
import { chooseRunAs } from './run-as.ts';

/** What a restore put in place. The next start of a server of the same major version opens it. */
export interface RestoreReport {
  readonly dataDir: string;
  readonly files: number;
  readonly bytes: number;
  /** Major version of PostgreSQL that must open it. */
  readonly major: number;
  /** When the backup was finished, ISO 8601. */
  readonly createdAt: string;
}

/**
 * Puts a backup in place as the database of `dataDir`, which must not have one. Every file of the backup is checked
 * against the manifest before anything is written, and again while it's copied; the database appears by one rename.
 *
 * Throws {@link EmbeddedPostgresError}: `backup_incomplete`, `backup_damaged`, `target_not_empty`, `already_owned`,
 * `unreachable_data`, `restore_failed` (the target ran full, say).
 */
export async function restoreEmbedded(
  sourceDir: string,
  dataDir: string,
  options: CopyOptions = {},
): Promise<RestoreReport> {
  try {
    return await restore(sourceDir, dataDir, options);
  } catch (error) {
    throw toCopyError('restore', error);
  }
}

async function restore(
  sourceDir: string,
  dataDir: string,
  options: CopyOptions,
): Promise<RestoreReport> {
  const source = resolve(sourceDir);
  const manifest = await readManifest(source);
  // Reading twice costs seconds; a half-restored database costs the night.
  const progress = stepper(manifest.bytes * 2, options);
  await verifyFiles(source, manifest, progress);
  await refuseExisting(resolve(dataDir), options.systemDir);
  const realDataDir = await openDataDir(dataDir);
  const runAs = await chooseRunAs(null);
  const home = await chooseHome(realDataDir, runAs, options.systemDir);
  const lock = await acquireOwnerLock(home.dir);
  try {
    // Somebody may have started a database there between the check and the lock.
    await refuseExisting(realDataDir, options.systemDir);
    await removeDrafts(home, () => undefined);
    const draft = await openDraft(home, runAs);
    try {
      await copyInto(draft, source, manifest, progress);
      if (runAs !== null) await chownTree(draft, runAs.uid, runAs.gid);
      await publishDraft(draft, home);
    } catch (error) {
      await rm(draft, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
    await recordHome(realDataDir, home);
  } finally {
    await lock.release();
  }
  const { bytes, createdAt, postgres } = manifest;
  return {
    dataDir: home.cluster,
    files: manifest.files.length,
    bytes,
    major: postgres.major,
    createdAt,
  };
}

type Step = (bytes: number) => void;

function stepper(total: number, { onProgress }: CopyOptions): Step {
  let done = 0;
  return (bytes) => {
    done += bytes;
    onProgress?.(done, total);
  };
}

async function verifyFiles(source: string, manifest: Manifest, onBytes: Step): Promise<void> {
  for (const expected of manifest.files) {
    const path = join(source, DATA, expected.path);
    // Sizes first and cheaply: a file cut short is found before its neighbours are read.
    const found = await lstat(path).catch(() => null);
    if (found === null || !found.isFile() || found.size !== expected.size)
      throw damaged(expected.path);
  }
  for (const expected of manifest.files) await verifiedRead(source, expected, null, onBytes);
}

async function copyInto(
  draft: string,
  source: string,
  manifest: Manifest,
  onBytes: Step,
): Promise<void> {
  for (const folder of manifest.folders) {
    await mkdir(join(draft, folder), { mode: 0o700, recursive: true });
  }
  for (const file of manifest.files) {
    await verifiedRead(source, file, join(draft, file.path), onBytes);
  }
}

async function verifiedRead(
  source: string,
  expected: Manifest['files'][number],
  to: string | null,
  onBytes: Step,
): Promise<void> {
  const digest = await digestFile(join(source, DATA, expected.path), to, onBytes).catch(
    (error: unknown) => {
      throw codeOf(error) === 'ENOENT' ? damaged(expected.path, error) : error;
    },
  );
  if (digest.sha256 !== expected.sha256) throw damaged(expected.path);
}

async function refuseExisting(dataDir: string, systemDir: string | undefined): Promise<void> {
  const empty = await isEmptyOrMissing(join(dataDir, 'postgres'));
  const home = await findHome(dataDir, systemDir).catch((error: unknown) => {
    // A lost database is what restores are for.
    if (codeOf(error) === 'cluster_missing') return null;
    throw error;
  });
  if (empty && home === null) return;
  throw new EmbeddedPostgresError(
    'target_not_empty',
    `${dataDir} already has a database.`,
    'Restore into another BATON_DATA_DIR, or move that database away first. Nothing was touched.',
  );
}

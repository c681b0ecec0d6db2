import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { EmbeddedPostgresError, codeOf } from './errors.ts';

/** What is to be copied: paths relative to the cluster, sizes as of now. */
export type Contents = {
  readonly folders: string[];
  readonly files: { readonly path: string; readonly size: number }[];
};

/** State of the running process, worthless or harmful in a copy. */
const NEVER = new Set([
  'postmaster.pid',
  'postmaster.opts',
  'backup_label.old',
  'tablespace_map.old',
]);

/** Folders a running server rebuilds at start: kept, but empty. pg_wal is copied apart, when it's known how far. */
const EMPTY_WHEN_ONLINE = new Set([
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);

/**
 * Lists what a backup of the cluster holds. `pg_control` comes last: it must not be older than any file before it.
 * Tablespaces elsewhere are refused with `backup_failed`; the launcher never makes any.
 */
export async function listContents(cluster: string, online: boolean): Promise<Contents> {
  const contents: Contents = { folders: [], files: [] };
  await list(cluster, '', online, contents);
  const last = contents.files.findIndex(({ path }) => path === 'global/pg_control');
  return {
    ...contents,
    files: [...contents.files.toSpliced(last, 1), ...contents.files.slice(last, last + 1)],
  };
}

async function list(cluster: string, at: string, online: boolean, into: Contents): Promise<void> {
  for (const entry of await readdir(join(cluster, at), { withFileTypes: true })) {
    const path = at === '' ? entry.name : `${at}/${entry.name}`;
    if (isTemporary(entry.name) || NEVER.has(path)) continue;
    if (entry.isSymbolicLink()) throw linked(path);
    if (entry.isDirectory()) {
      into.folders.push(path);
      if (!(online && EMPTY_WHEN_ONLINE.has(path))) await list(cluster, path, online, into);
      else if (path === 'pg_wal') into.folders.push('pg_wal/archive_status');
    } else if (entry.isFile()) {
      const size = await sizeOf(join(cluster, path));
      if (size !== null) into.files.push({ path, size });
    }
  }
}

const isTemporary = (name: string): boolean =>
  name.startsWith('pgsql_tmp') || name.startsWith('pg_internal.init');

/** Null for a file that a running server has just removed; replay knows about it. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function linked(path: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'backup_failed',
    `${path} is a link out of the database folder; such tablespaces aren't part of a backup.`,
    'Use pg_basebackup of a system PostgreSQL for this database.',
  );
}

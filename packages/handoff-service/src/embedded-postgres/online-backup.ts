import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { EmbeddedConnection } from './contract.ts';
import { DATABASE } from './contract.ts';
import { connectControl } from './control-client.ts';
import { EmbeddedPostgresError } from './errors.ts';

/** What the server said about the backup; `label` is the text of the copy's `backup_label`. */
export type OnlineBackup = {
  readonly version: string;
  readonly startLsn: string;
  readonly stopLsn: string;
  readonly label: string;
};

/** Copies the cluster's files, then the named files of its write-ahead log. */
export type CopySteps = {
  readonly cluster: () => Promise<void>;
  readonly log: (segments: string[]) => Promise<void>;
};

/**
 * Puts a running server into backup mode while `copy` runs. One connection from beginning to end: the server
 * calls the backup off when it closes, and its temporary slot is what keeps log files from being recycled meanwhile.
 */
export async function duringBackup(
  connection: EmbeddedConnection,
  cluster: string,
  copy: CopySteps,
): Promise<OnlineBackup> {
  const client = await connectControl(connection, DATABASE);
  try {
    const { rows: about } = await client.query<{ version: string; num: number }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as num`,
    );
    const { version, num } = about[0] ?? { version: '', num: 0 };
    await client.query(
      `select pg_create_physical_replication_slot('baton_backup_' || pg_backend_pid(), true, true)`,
    );
    // Renamed in 15; the older one takes "exclusive" and is told no.
    const begin =
      num >= 150_000 ? `pg_backup_start('baton', true)` : `pg_start_backup('baton', true, false)`;
    const end = num >= 150_000 ? 'pg_backup_stop(false)' : 'pg_stop_backup(false, false)';
    const started = await client.query<{ lsn: string; segment: string }>(
      `select lsn::text, pg_walfile_name(lsn) as segment from ${begin} as lsn`,
    );
    await copy.cluster();
    const stopped = await client.query<{ lsn: string; segment: string; labelfile: string }>(
      `select lsn::text, pg_walfile_name(lsn) as segment, labelfile from ${end}`,
    );
    const [from, to] = [started.rows[0], stopped.rows[0]];
    if (from === undefined || to === undefined) throw interrupted();
    // Before the connection ends, and with it the slot that keeps these files.
    await copy.log(await segmentsBetween(join(cluster, 'pg_wal'), from.segment, to.segment));
    return { version, startLsn: from.lsn, stopLsn: to.lsn, label: to.labelfile };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function segmentsBetween(walDir: string, from: string, to: string): Promise<string[]> {
  const names = (await readdir(walDir)).filter((name) => /^[\dA-F]{24}$/u.test(name)).toSorted();
  const wanted = names.filter((name) => name >= from && name <= to);
  if (wanted[0] !== from || wanted.at(-1) !== to) throw interrupted();
  return wanted;
}

function interrupted(): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'backup_failed',
    'The database server lost log files that the backup needs.',
    'Run the backup again.',
  );
}

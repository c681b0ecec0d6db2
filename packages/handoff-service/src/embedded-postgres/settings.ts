import { totalmem } from 'node:os';

import { PORT } from './contract.ts';
import type { PostmasterPlan } from './postmaster.ts';

/**
 * The server's arguments. Given on the command line rather than written to postgresql.conf, so that a cluster made by an
 * older release or restored from a backup runs with today's settings; all exist since PostgreSQL 14.
 */
export function serverArguments({
  home: { cluster },
  socketDir,
  maxConnections,
}: Pick<PostmasterPlan, 'home' | 'socketDir' | 'maxConnections'>): string[] {
  const roomy = totalmem() >= 2 * 1024 ** 3;
  const settings: Record<string, string> = {
    max_connections: String(maxConnections),
    shared_buffers: roomy ? '128MB' : '48MB',
    // An acknowledged event is on disk: neither may be weakened by a postgresql.conf.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // Room for a replay of seconds, not gigabytes of log on a small disk.
    max_wal_size: '512MB',
    wal_level: 'replica',
    // Backups hold a replication slot but no server ever follows this one.
    max_wal_senders: '0',
    max_replication_slots: '4',
    archive_mode: 'off',
    // Parallel plans keep shared segments in /dev/shm, 64 MB in a container, and two cores gain nothing from them.
    max_parallel_workers_per_gather: '0',
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log may be shown to anybody: no statements, no values of rows, only what the server itself does.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_checkpoints: 'off',
    logging_collector: 'off',
    log_destination: 'stderr',
  };
  const base = ['-D', cluster, '-k', socketDir, '-h', '', '-p', String(PORT)];
  return [
    ...base,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const run = promisify(execFile);

/** A data directory whose space can run out and come back. */
export interface SmallDisk {
  /** What the store says about it once it's full. */
  complaint: string;
  /** Takes the space away, where it does not run out by itself. */
  close: () => Promise<void>;
  /** Gives space back. */
  grow: () => Promise<void>;
}

/**
 * Puts a small file system under an empty data directory. Without the right to mount, the store's log folder is closed
 * to it on demand instead, which stops it the same way: no next segment.
 */
export const makeSmallDisk = async (dataDir: string): Promise<SmallDisk> => {
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=120m,mode=711', 'none', dataDir])
    .then(() => true)
    .catch(() => false);
  if (mounted) {
    onTestFinished(() => run('umount', ['-l', dataDir]).then(() => undefined));
    return {
      complaint: 'disk is full',
      close: async () => undefined,
      grow: () => run('mount', ['-o', 'remount,size=600m', dataDir]).then(() => undefined),
    };
  }
  const wal = join(dataDir, 'postgres', 'pg_wal');
  return {
    complaint: 'ermission denied',
    close: () => chmod(wal, 0o500),
    grow: () => chmod(wal, 0o700),
  };
};

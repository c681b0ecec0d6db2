import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { EmbeddedPostgresError } from './errors.ts';
import type { Home } from './home.ts';
import { canUse } from './run-as.ts';
import type { RunAs } from './run-as.ts';

/** A socket's whole path must fit into `sun_path`: 108 bytes on Linux, 104 on macOS, one of them for the end mark. */
const LONGEST = 103 - Buffer.byteLength('/.s.PGSQL.5432');

/** The server takes a comma-separated list of folders, so an unusual name would have to be quoted: avoid it instead. */
const PLAIN = /^[\w./+@=:-]+$/u;

/**
 * A folder of mode 0700 for the socket, owned by the server's user: only that user and root can connect, which is what
 * makes "trust" the right authentication. Beside the cluster when the path is short enough, else under a temporary
 * folder by a name derived from the cluster's path.
 */
export async function openSocketDir(home: Home, runAs: RunAs): Promise<string> {
  const hash = createHash('sha256').update(home.cluster).digest('hex').slice(0, 12);
  const beside = join(home.dir, 'postgres.socket');
  const elsewhere = [tmpdir(), '/tmp'].map((dir) => join(dir, `baton-${hash}`));
  for (const dir of [beside, ...elsewhere]) {
    if (Buffer.byteLength(dir) > LONGEST || !PLAIN.test(dir)) continue;
    if (await makePrivate(dir, runAs)) return dir;
  }
  throw new EmbeddedPostgresError(
    'unreachable_data',
    `No folder for the database's socket: tried ${[beside, ...elsewhere].join(', ')}.`,
    'Use a shorter BATON_DATA_DIR (under 80 characters) or a TMPDIR that the database can write.',
  );
}

async function makePrivate(dir: string, runAs: RunAs): Promise<boolean> {
  try {
    await mkdir(dir, { mode: 0o700 }).catch(() => undefined);
    const found = await lstat(dir);
    const ours = found.uid === (process.getuid?.() ?? found.uid);
    // In a shared temporary folder the name may have been taken by somebody else.
    if (!found.isDirectory() || (!ours && found.uid !== runAs?.uid)) return false;
    if (runAs !== null && ours) await chown(dir, runAs.uid, runAs.gid);
    await chmod(dir, 0o700);
    return await canUse(dir, runAs, true);
  } catch {
    return false;
  }
}

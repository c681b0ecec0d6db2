import { readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

import { codeOf } from './errors.ts';
import { processIdentity } from './process-identity.ts';

/** What `postmaster.pid` of a living server says. */
export type RunningPostmaster = {
  readonly pid: number;
  readonly identity: string;
  readonly port: number;
  readonly socketDir: string;
};

/** The living server of a cluster, whoever started it, or null. */
export async function findPostmaster(cluster: string): Promise<RunningPostmaster | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  });
  const [pidText = '', , , port = '', socketDir = ''] = text.split('\n');
  const pid = Math.abs(Number(pidText));
  const identity = await processIdentity(pid);
  if (identity === null || !(await worksIn(pid, cluster))) return null;
  return { pid, identity, port: Number(port), socketDir };
}

/** A server stands in its cluster folder; a process that merely inherited the number after a crash doesn't. */
async function worksIn(pid: number, cluster: string): Promise<boolean> {
  // Elsewhere the server's own lock in shared memory decides when another one starts.
  if (process.platform !== 'linux') return true;
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === cluster;
  } catch (error) {
    return codeOf(error) === 'EACCES';
  }
}

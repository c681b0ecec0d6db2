import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

import { codeOf } from './errors.ts';

const run = promisify(execFile);

/**
 * A string that is the same for as long as process `pid` lives and differs for any later process that gets the same
 * number; null when there is no such process, or only its unreaped remains. A bare "does the pid exist" would take a
 * recycled number for the old owner, and after a reboot or in a container low numbers recycle at once.
 */
export async function processIdentity(pid: number): Promise<string | null> {
  if (!Number.isSafeInteger(pid) || pid <= 0 || !exists(pid)) return null;
  return process.platform === 'linux' ? linuxIdentity(pid) : psIdentity(pid);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function linuxIdentity(pid: number): Promise<string | null> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    // The command name may hold spaces and brackets: the numbered fields start after the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0];
    if (state === 'Z' || state === 'X') return null;
    return `${boot.trim()}:${fields[19] ?? ''}`;
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(codeOf(error) ?? '')) return null;
    return psIdentity(pid);
  }
}

async function psIdentity(pid: number): Promise<string | null> {
  try {
    const { stdout } = await run('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]);
    const line = stdout.trim();
    return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/u, '');
  } catch {
    return null;
  }
}

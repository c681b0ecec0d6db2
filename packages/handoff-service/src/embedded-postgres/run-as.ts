import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown, lstat, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { EmbeddedPostgresError, codeOf } from './errors.ts';

/** The user the server runs as when we are root; null means "as ourselves". */
export type RunAs = { readonly uid: number; readonly gid: number } | null;

/** How a finished command went; `code` is null when it couldn't be started or was killed. */
export type CommandResult = { readonly code: number | null; readonly output: string };

const run = promisify(execFile);

/** PostgreSQL refuses to run as root. These are tried in order; the first that exists is taken. */
const UNPRIVILEGED = ['postgres', '_postgres', 'nobody'];

/**
 * Who the server runs as. An existing cluster decides by its owner, since PostgreSQL insists on being that user; root
 * otherwise picks `postgres` or `nobody`. Throws `wrong_owner` or `cannot_switch_user`.
 */
export async function chooseRunAs(clusterDir: string | null): Promise<RunAs> {
  const self = process.getuid?.() ?? 0;
  const owner = clusterDir === null ? null : await lstat(clusterDir).catch(() => null);
  if (self !== 0) {
    if (owner !== null && owner.uid !== self) {
      throw new EmbeddedPostgresError(
        'wrong_owner',
        `The database folder ${clusterDir ?? ''} belongs to user id ${owner.uid}, this process is user id ${self}.`,
        'Start as that user, or give the folder to this one with chown -R.',
      );
    }
    return null;
  }
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of UNPRIVILEGED) {
    const found = await lookUp(name);
    if (found !== null) return found;
  }
  throw new EmbeddedPostgresError(
    'cannot_switch_user',
    'PostgreSQL refuses to run as root and this system has neither a postgres nor a nobody user.',
    'Start Baton as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

async function lookUp(name: string): Promise<RunAs> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    const found = { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    return Number.isSafeInteger(found.uid) && found.uid > 0 ? found : null;
  } catch {
    return null;
  }
}

/** uid and gid for `spawn`, or nothing. */
export function asUser(runAs: RunAs): { uid?: number; gid?: number } {
  return runAs === null ? {} : { uid: runAs.uid, gid: runAs.gid };
}

/**
 * The environment of every server process: no PG* or LD_* variable of ours may point it elsewhere, messages stay English
 * and clocks stay UTC.
 */
export function serverEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

/** Runs a command to its end as `runAs` and keeps the last 8 kB of what it printed. Never throws. */
export function runCommand(file: string, args: string[], runAs: RunAs): Promise<CommandResult> {
  return new Promise((resolve) => {
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-8192);
    };
    // Not our folder: an unprivileged child may not be allowed to stand in it.
    const options = { cwd: '/', env: serverEnv(), ...asUser(runAs) };
    try {
      const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout.on('data', keep);
      child.stderr.on('data', keep);
      child.on('error', (error) => resolve({ code: null, output: error.message }));
      child.on('close', (code) => resolve({ code, output }));
    } catch (error) {
      resolve({ code: null, output: codeOf(error) ?? 'spawn failed' });
    }
  });
}

/**
 * Whether `runAs` can really keep a folder of its own inside `parent`: makes one, gives it away and writes into it as
 * that user. Modes alone don't tell (access lists, read-only mounts, user namespaces).
 */
export async function canWriteInside(parent: string, runAs: RunAs): Promise<boolean> {
  const probe = join(parent, `.probe-${randomUUID().slice(0, 8)}`);
  try {
    await mkdir(probe, { mode: 0o700 });
    if (runAs !== null) await chown(probe, runAs.uid, runAs.gid);
    const { code } = await runCommand('/bin/sh', ['-c', ': > "$1/x"', 'sh', probe], runAs);
    return code === 0;
  } catch {
    return false;
  } finally {
    await rm(probe, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Whether `runAs` can get to an existing folder, and with `write` make files in it. Needs no free space. */
export async function canUse(dir: string, runAs: RunAs, write: boolean): Promise<boolean> {
  const script = write ? 'test -x "$1" && test -w "$1"' : 'test -x "$1"';
  return (await runCommand('/bin/sh', ['-c', script, 'sh', dir], runAs)).code === 0;
}

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scratchDataDir as newDataDir } from '@baton/testkit/data-dir';
import { onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const READY = /Baton (?:is ready:|serves) (http:\/\/[^\s/]+)/;

/** A server in a process of its own, as people run it. */
export interface ServerProcess {
  child: ChildProcess;
  url: string;
  pid: number;
}

/** A data directory that goes away with the test. */
export const scratchDataDir = async (): Promise<string> => {
  const { dir, remove } = await newDataDir('server');
  onTestFinished(remove);
  return dir;
};

/** Environment of a started server: what a developer has set must not leak into a test. */
const cleanEnvironment = (over: Record<string, string>): NodeJS.ProcessEnv => {
  const env = { ...process.env };
  for (const name of [
    'DATABASE_URL',
    'HOST',
    'PORT',
    'BATON_PUBLIC_URL',
    'BATON_KEY',
    'BATON_DATA_DIR',
    'BATON_PG_BIN',
    'BATON_ADMIN_KEY',
    'BATON_JUDGE_URL',
    'BATON_JUDGE_MODEL',
    'BATON_JUDGE_KEY',
    'BATON_WRITER_URL',
    'BATON_WRITER_MODEL',
    'BATON_WRITER_KEY',
    'BATON_HELPDESK_URL',
    'BATON_HELPDESK_NAME',
    'BATON_HELPDESK_LABEL',
    'BATON_HELPDESK_TOKEN_FILE',
    'BATON_HELPDESK_WITHOUT',
    'BATON_HELPDESK_FIELDS',
    'LOG_LEVEL',
  ])
    delete env[name];
  return { ...env, ...over };
};

/** Runs the server until it ends by itself: for starts that must be refused. */
export const runServer = (
  flags: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number | null; stderr: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--conditions=baton-source', MAIN, ...flags], {
      env: cleanEnvironment(env),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('exit', (code) => resolve({ code, stderr }));
  });

/** Starts the server and waits until it says where it listens. Killed when the test ends. */
export const startServerProcess = (
  flags: readonly string[],
  env: Record<string, string>,
): Promise<ServerProcess> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=baton-source', MAIN, ...flags], {
      env: cleanEnvironment({ PORT: '0', ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = READY.exec(said)?.[1];
      if (url && child.pid !== undefined) resolve({ child, url, pid: child.pid });
    });
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${stderr}`)));
  });

/** Ends a process and waits for it. */
export const end = ({ child }: ServerProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => resolve());
    child.kill(signal);
  });

/** Process id of the embedded PostgreSQL in a data directory. */
export const postmasterPid = async (dataDir: string): Promise<number> =>
  Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

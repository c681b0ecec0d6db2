import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { repoRoot } from '../../lib/repo-root.ts';

const MAIN = join(repoRoot, 'apps/server/src/main.ts');
const READY = /Baton (?:is ready:|serves) (http:\/\/[^\s/]+)/;
/** Longer than any start may take. */
const PATIENCE_MS = 120_000;

/** A server as people run it, in a process of its own. */
export interface ServerProcess {
  url: string;
  child: ChildProcess;
  /** Milliseconds until it said where it listens. */
  startedIn: number;
  /** Sends a signal and waits for the end; gives the exit code, null after a signal. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** A server that ended instead of listening. */
export class NotStarted extends Error {
  readonly code: number | null;
  readonly said: string;

  constructor(code: number | null, said: string) {
    super(`the server ended with ${code}: ${said.slice(-2_000)}`);
    this.name = 'NotStarted';
    this.code = code;
    this.said = said;
  }
}

/** What a developer has set must not leak into a run. */
const cleanEnvironment = (over: Record<string, string>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(BATON_|DATABASE_URL$|HOST$|PORT$|LOG_LEVEL$)/.test(name),
    ),
  ),
  PORT: '0',
  LOG_LEVEL: 'error',
  ...over,
});

/** How a server is started, where not as people do. */
export interface StartOptions {
  /** Another program than the server's own. */
  program?: string;
  /** Killed as soon as it says this. */
  killAt?: RegExp;
  /** Not at once, but so many milliseconds later. */
  killAfterMs?: number;
}

/** Starts a server and waits until it listens. @throws NotStarted */
export const startServerProcess = (
  env: Record<string, string>,
  { program = MAIN, killAt, killAfterMs = 0 }: StartOptions = {},
): Promise<ServerProcess> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, ['--conditions=baton-source', program], {
      env: cleanEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((over) => child.once('exit', (code) => over(code)));
    const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    let said = '';
    const end = (signal: NodeJS.Signals): Promise<number | null> => {
      child.kill(signal);
      return ended;
    };
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!killAt?.test(said)) return;
      if (killAfterMs === 0) child.kill('SIGKILL');
      else setTimeout(() => child.kill('SIGKILL'), killAfterMs).unref();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = READY.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(late);
      resolve({ url, child, startedIn: performance.now() - began, end });
    });
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new NotStarted(code, said));
    });
  });

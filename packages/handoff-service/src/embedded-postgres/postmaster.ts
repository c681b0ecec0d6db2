import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

import type { Binaries } from './binaries.ts';
import { DATABASE, PORT, SUPERUSER } from './contract.ts';
import type { EmbeddedConnection, EmbeddedLog } from './contract.ts';
import { connectControl } from './control-client.ts';
import { EmbeddedPostgresError, codeOf } from './errors.ts';
import { holdsCluster } from './home.ts';
import type { Home } from './home.ts';
import { findPostmaster } from './postmaster-file.ts';
import { processIdentity } from './process-identity.ts';
import { asUser, serverEnv } from './run-as.ts';
import type { RunAs } from './run-as.ts';
import { lastWords, openServerLog } from './server-log.ts';
import { serverArguments } from './settings.ts';
import { pollFor } from './wait.ts';

/** A server that has answered. `ended` resolves when its process is gone. */
export type Postmaster = {
  readonly pid: number;
  readonly adopted: boolean;
  readonly connection: EmbeddedConnection;
  readonly ended: Promise<void>;
  readonly isAlive: () => Promise<boolean>;
};

/** All that is needed to bring the server of one cluster up again and again. */
export type PostmasterPlan = {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly socketDir: string;
  readonly maxConnections: number;
  readonly log: EmbeddedLog;
};

/** Replay after a crash may take long on a slow disk; a server that lives and replays isn't given up before. */
const READY_WITHIN_MS = 300_000;

/**
 * Adopts the server of the cluster when one lives (its parent was killed), else starts one; resolves when it answers.
 * Throws `start_failed` when it ends first, `cluster_missing` when there's nothing to start.
 */
export async function obtainPostmaster(
  plan: PostmasterPlan,
  signal: AbortSignal,
): Promise<Postmaster> {
  const living = await findPostmaster(plan.home.cluster);
  if (living !== null) {
    const isAlive = async (): Promise<boolean> =>
      (await processIdentity(living.pid)) === living.identity;
    const connection = connectionAt(living.socketDir, living.port);
    if (await becomesReady(connection, isAlive, signal)) {
      plan.log({ level: 'warn', msg: 'adopted a running database server', pid: living.pid });
      return { pid: living.pid, adopted: true, connection, isAlive, ended: goneByPolling(isAlive) };
    }
    // It was on its way out, or hangs. Two servers on one folder must never be.
    if (!signal.aborted && !(await endProcess(living.pid, isAlive, ['SIGQUIT', 'SIGKILL']))) {
      throw startFailed(`database server ${living.pid} neither answers nor ends`);
    }
  }
  return launch(plan, signal);
}

async function launch(plan: PostmasterPlan, signal: AbortSignal): Promise<Postmaster> {
  const { home, binaries, runAs, socketDir } = plan;
  if (signal.aborted) throw startFailed('the start was called off');
  if (!(await holdsCluster(home.cluster))) {
    throw new EmbeddedPostgresError(
      'cluster_missing',
      `There is no database in ${home.cluster} any more.`,
      'Mount or move it back; the server then starts by itself.',
    );
  }
  const logPath = join(home.dir, 'postgres.log');
  const logFile = await openServerLog(logPath);
  const logStart = (await logFile.stat()).size;
  let child: ChildProcess;
  try {
    // Detached: a Ctrl-C in the terminal goes to our whole process group, and the server must outlive our last queries.
    child = spawn(join(binaries.binDir, 'postgres'), serverArguments(plan), {
      cwd: '/',
      detached: true,
      env: serverEnv(),
      stdio: ['ignore', logFile.fd, logFile.fd],
      ...asUser(runAs),
    });
  } catch (error) {
    throw startFailed(`postgres can't be run: ${codeOf(error) ?? 'unknown'}`, error);
  } finally {
    await logFile.close();
  }
  child.unref();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const isAlive = (): Promise<boolean> =>
    Promise.resolve(
      child.pid !== undefined && child.exitCode === null && child.signalCode === null,
    );
  const connection = connectionAt(socketDir, PORT);
  if (await becomesReady(connection, isAlive, signal)) {
    return { pid: child.pid ?? 0, adopted: false, connection, isAlive, ended };
  }
  if (child.pid !== undefined) await endProcess(child.pid, isAlive, ['SIGQUIT', 'SIGKILL']);
  const words = await lastWords(logPath, logStart);
  throw startFailed(
    words ?? `postgres ended with ${child.exitCode ?? child.signalCode ?? 'no'} code`,
  );
}

function startFailed(reason: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'start_failed',
    `The database server didn't start: ${reason}.`,
    'See postgres.log beside the database; common causes are a full disk and missing permissions.',
    cause,
  );
}

function connectionAt(host: string, port: number): EmbeddedConnection {
  return { host, port, user: SUPERUSER, database: DATABASE };
}

/** Waits until the server answers and has our database; false when it ends, the time is over or we're called off. */
async function becomesReady(
  connection: EmbeddedConnection,
  isAlive: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<boolean> {
  const answer = await pollFor(READY_WITHIN_MS, 25, async () => {
    if (signal.aborted || !(await isAlive())) return false;
    try {
      await ensureDatabase(connection);
      return await isAlive();
    } catch {
      return undefined;
    }
  });
  return answer ?? false;
}

async function ensureDatabase(connection: EmbeddedConnection): Promise<void> {
  const client = await connectControl(connection, 'postgres');
  try {
    const found = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** For a server that isn't our child there's no exit event. The timer doesn't keep the process alive. */
function goneByPolling(isAlive: () => Promise<boolean>): Promise<void> {
  return new Promise((resolve) => {
    const look = async (): Promise<void> => {
      if (await isAlive()) setTimeout(() => void look(), 200).unref();
      else resolve();
    };
    void look();
  });
}

/** How long each signal gets before the next, harsher one. */
const PATIENCE_MS: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 30_000, SIGQUIT: 10_000 };

/** Sends the signals in turn until the process is gone; false when it outlives the last. */
export async function endProcess(
  pid: number,
  isAlive: () => Promise<boolean>,
  signals: readonly NodeJS.Signals[],
): Promise<boolean> {
  for (const signal of signals) {
    if (!(await isAlive())) return true;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (codeOf(error) !== 'ESRCH') throw error;
    }
    const gone = await pollFor(PATIENCE_MS[signal] ?? 5000, 20, async () =>
      (await isAlive()) ? undefined : true,
    );
    if (gone === true) return true;
  }
  return false;
}

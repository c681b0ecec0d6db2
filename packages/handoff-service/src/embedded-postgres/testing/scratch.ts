import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { scratchDataDir } from '@baton/testkit/data-dir';
import pg from 'pg';
import { onTestFinished } from 'vitest';

import { startEmbeddedPostgres } from '../index.ts';
import type { EmbeddedConnection, EmbeddedOptions, EmbeddedPostgres } from '../index.ts';
import { pollFor } from '../wait.ts';

/** Folders of one test, removed with its servers when it ends. */
export type Scratch = {
  readonly dir: string;
  readonly dataDir: string;
  /** Stands in for /var/lib/baton, so that tests leave the machine as it was. */
  readonly systemDir: string;
  start(options?: Partial<EmbeddedOptions>): Promise<EmbeddedPostgres>;
};

/** Makes a scratch folder that any user may pass through; it goes when the test ends, or when `onEnd` says. */
export async function makeScratch(
  onEnd: (clean: () => Promise<void>) => void = onTestFinished,
): Promise<Scratch> {
  const { dir } = await scratchDataDir('test');
  const dataDir = join(dir, 'data');
  const systemDir = join(dir, 'system');
  const servers: EmbeddedPostgres[] = [];
  onEnd(async () => {
    await Promise.all(servers.map((server) => server.stop('immediate')));
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  });
  return {
    dir,
    dataDir,
    systemDir,
    start: async (options) => {
      const server = await startEmbeddedPostgres({ dataDir, systemDir, ...options });
      servers.push(server);
      return server;
    },
  };
}

/** Opens a connection that is closed when the test ends, at the latest. */
export async function connect(connection: EmbeddedConnection): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, password: '', connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Runs one statement on a connection of its own. */
export async function sql<Row extends pg.QueryResultRow>(
  connection: EmbeddedConnection,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = await connect(connection);
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** What a starter process printed. */
type Started = {
  readonly ok: boolean;
  readonly pid: number;
  readonly connection: EmbeddedConnection;
  readonly dataDir: string;
  readonly code?: string;
  readonly message?: string;
};

/** A process that runs the launcher. `started` is null when it died without a word. */
export type Starter = {
  readonly child: ChildProcess;
  readonly started: Promise<Started | null>;
  /** Ends it with SIGKILL, as the kernel's memory killer would. */
  kill(): Promise<void>;
};

type StarterPlace = { readonly script?: string; readonly node?: string; readonly uid?: number };

const HERE = join(import.meta.dirname, 'starter.ts');

/** Starts the launcher in a process of its own; `script`, `node` and `uid` say from where, by which node and as whom. */
export function spawnStarter(
  options: EmbeddedOptions & { killAt?: string },
  { script = HERE, node = process.execPath, uid }: StarterPlace = {},
): Starter {
  const child = spawn(node, [script, JSON.stringify(options)], {
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    // It could not be run at all.
    child.once('error', () => resolve());
  });
  const started = new Promise<Started | null>((resolve) => {
    createInterface({ input: child.stdout }).once('line', (line) =>
      resolve(JSON.parse(line) as Started),
    );
    void exited.then(() => resolve(null));
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
  };
  onTestFinished(async () => {
    child.stdin.end();
    await exited;
  });
  return { child, started, kill };
}

/** Waits for `condition` for up to a minute; throws `what` when it doesn't come. */
export async function eventually(
  what: string,
  condition: () => boolean | Promise<boolean>,
): Promise<void> {
  const met = await pollFor(60_000, 20, async () => ((await condition()) ? true : undefined));
  if (met !== true) throw new Error(`never happened: ${what}`);
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { scratchDataDir } from '@baton/testkit/data-dir';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const READY = /Baton is ready: (http:\/\/\S+?)\//;
/** A first start unpacks PostgreSQL and creates a cluster, perhaps while other tests run. */
const PATIENCE = 120_000;

export interface RunningBaton {
  /** For example `http://127.0.0.1:40123`. */
  url: string;
  /** The development agent key. */
  key: string;
  stop(): Promise<void>;
}

/** The apps must be built before their pages can be served; nothing is done when they are up to date. */
const build = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=baton-source', 'scripts/build.ts'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the build ended with ${code}`)),
    );
  });

/** Starts a real server with a real store of its own on a free port, in development mode. */
export const startBaton = async (
  more: Readonly<Record<string, string>> = {},
): Promise<RunningBaton> => {
  await build();
  const { dir: dataDir, remove } = await scratchDataDir('playground');
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: '0', BATON_DATA_DIR: dataDir };
  Object.assign(env, more);
  // a developer's own settings must not leak into the test
  for (const name of ['DATABASE_URL', 'HOST', 'BATON_PUBLIC_URL', 'BATON_KEY']) delete env[name];
  const child = spawn(
    process.execPath,
    ['--conditions=baton-source', 'apps/server/src/main.ts', '--dev'],
    { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await remove();
  };

  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    const listen = (chunk: unknown): void => {
      output += String(chunk);
      const found = READY.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
    setTimeout(
      () => reject(new Error(`the server was not ready in time:\n${output}`)),
      PATIENCE,
    ).unref();
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });

  const { key } = (await (await fetch(`${url}/v1/dev/key`)).json()) as { key: string };
  return { url, key, stop };
};

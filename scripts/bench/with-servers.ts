import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { newAgentKey, startEmbeddedPostgres } from '@baton/handoff-service';
import { scratchDataDir } from '@baton/testkit/data-dir';
import type { ServerOrder } from './servers.ts';

const SERVERS = fileURLToPath(new URL('./servers.ts', import.meta.url));

export const forkServer = async (
  order: ServerOrder,
): Promise<{ child: ChildProcess; port: number }> => {
  const child = fork(SERVERS, { execArgv: ['--conditions=baton-source'] });
  child.send(order);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', () =>
      reject(new Error(`the ${order.role} server ended before it listened`)),
    );
  });
  return { child, port };
};

/** Runs both servers as processes of their own on one embedded PostgreSQL, and stops everything afterwards. */
export const withServers = async (
  use: (ports: { bare: number; baton: number; key: string }) => Promise<void>,
): Promise<void> => {
  const { dir: dataDir, remove } = await scratchDataDir('bench');
  const postgres = await startEmbeddedPostgres({ dataDir });
  const key = newAgentKey();
  const children: ChildProcess[] = [];
  try {
    const bare = await forkServer({ role: 'bare', connection: postgres.connection, key, dataDir });
    children.push(bare.child);
    const baton = await forkServer({
      role: 'baton',
      connection: postgres.connection,
      key,
      dataDir,
    });
    children.push(baton.child);
    await use({ bare: bare.port, baton: baton.port, key });
  } finally {
    for (const child of children) child.kill();
    await postgres.stop('immediate');
    await remove();
  }
};

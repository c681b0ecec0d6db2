import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createService, masterKeyFile } from '@baton/handoff-service';
import type { Connection } from '@baton/handoff-service';
import { pino } from 'pino';

/** What a server is told by the process that forks it. */
export interface ServerOrder {
  /** `bare`: node's own server, which writes to all it knows. `quiet` and `telling`: Baton without and with hints. */
  role: 'bare' | 'quiet' | 'telling';
  connection: Connection;
  keys: string[];
  /** Folder for what goes with the database. */
  dataDir: string;
}

/** What a server uses. */
export interface Usage {
  /** Bytes the system lent it, after a collection of garbage. */
  rss: number;
  /** Bytes of JavaScript and of buffers, after it. */
  heap: number;
  /** Microseconds of processor time so far. */
  cpu: number;
}

const startBare = async (): Promise<{ port: number; tell: () => void }> => {
  const open = new Set<ServerResponse>();
  let told = 0;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`: open\n\n${frame()}`);
    open.add(response);
    response.on('close', () => open.delete(response));
  });
  // As long as what Baton sends.
  const frame = (): string =>
    `event: panel\nid: 0123456789.${told}\ndata: {"etag":"0123456789.${told}"}\n\n`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    tell: () => {
      told += 1;
      const text = frame();
      for (const response of open) response.write(text);
    },
  };
};

const startBaton = async (order: ServerOrder): Promise<{ port: number; tell: () => void }> => {
  const { app } = await createService({
    connection: order.connection,
    masterKey: masterKeyFile(join(order.dataDir, 'master.key')),
    log: pino({ level: 'error' }),
    baseUrl: () => 'http://127.0.0.1',
    keys: order.keys.map((key) => ({ tenant: 'bench', key, label: 'bench' })),
    hints: order.role === 'telling',
    maxConnections: 16,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { port, tell: () => undefined };
};

const usage = (): Usage => {
  for (let n = 0; n < 3; n += 1) globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return { rss, heap: heapUsed + external, cpu: user + system };
};

const serve = async (order: ServerOrder): Promise<void> => {
  const { port, tell } = await (order.role === 'bare' ? startBare() : startBaton(order));
  process.on('message', (ask) => {
    if (ask === 'tell') tell();
    else if (ask === 'usage') process.send?.(usage());
  });
  process.send?.({ port });
};

process.once('message', (order: ServerOrder) => {
  serve(order).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
// Whoever started us is gone: so are we.
process.on('disconnect', () => process.exit(0));

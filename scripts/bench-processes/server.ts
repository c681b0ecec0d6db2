import { join } from 'node:path';
import { createService, masterKeyFile } from '@baton/handoff-service';
import type { Connection } from '@baton/handoff-service';
import { pino } from 'pino';

/** What a server is told by the process that forks it. */
export interface ProcessOrder {
  connection: Connection;
  dataDir: string;
  key: string;
  /** Whether it also works by itself: deliveries, jobs, webhooks, and hearing of other servers. */
  works: boolean;
}

const serve = async ({ connection, dataDir, key, works }: ProcessOrder): Promise<void> => {
  const { app } = await createService({
    connection,
    masterKey: masterKeyFile(join(dataDir, 'master.key')),
    log: pino({ level: 'error' }),
    baseUrl: () => 'http://127.0.0.1',
    keys: [{ tenant: 'bench', key, label: 'bench' }],
    hints: works,
    deliver: works,
    jobs: works,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
};

process.once('message', (order: ProcessOrder) => {
  serve(order).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
// Whoever started us is gone: so are we.
process.on('disconnect', () => process.exit(0));

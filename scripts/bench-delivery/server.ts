import { join } from 'node:path';
import { createService, masterKeyFile } from '@baton/handoff-service';
import type { Connection } from '@baton/handoff-service';
import { genericConnector } from '@baton/helpdesks';
import { pino } from 'pino';

/** What the server is told by the process that forks it. */
export interface DeliveryServerOrder {
  connection: Connection;
  dataDir: string;
  key: string;
  helpdesk: string;
}

const serve = async ({
  connection,
  dataDir,
  key,
  helpdesk,
}: DeliveryServerOrder): Promise<void> => {
  const { app } = await createService({
    connection,
    masterKey: masterKeyFile(join(dataDir, 'master.key')),
    log: pino({ level: 'error' }),
    baseUrl: () => 'http://127.0.0.1',
    keys: [{ tenant: 'bench', key, label: 'bench' }],
    connectors: new Map([
      [
        'desk',
        genericConnector({
          name: 'desk',
          url: helpdesk,
          local: true,
          token: () => Promise.resolve('bench'),
        }),
      ],
    ]),
    budgets: { desk: { perSecond: 10_000, burst: 10_000 } },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
};

process.once('message', (order: DeliveryServerOrder) => {
  serve(order).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
// Whoever started us is gone: so are we.
process.on('disconnect', () => process.exit(0));

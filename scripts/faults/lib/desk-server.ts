import { join } from 'node:path';
import { createService, keyFileSigner, masterKeyFile } from '@baton/handoff-service';
import type { Connection, ServiceOptions } from '@baton/handoff-service';
import { genericConnector } from '@baton/helpdesks';
import { pino } from 'pino';
import { readToken } from '../../../apps/server/src/helpdesk/read-helpdesk.ts';

/** What the server is told by its environment, as JSON in FAULT_ORDER. */
export interface DeskOrder {
  connection: Connection;
  dataDir: string;
  keys: ServiceOptions['keys'];
  /** Helpdesks on this machine. */
  helpdesks: { name: string; url: string; tokenFile: string }[];
  times?: ServiceOptions['deliveryTimes'];
  budgets?: ServiceOptions['budgets'];
}

/**
 * The service as `npm run serve` runs it, except that its helpdesks are on this machine, which is refused there, and that leases
 * and waits may be shorter.
 */
const serve = async (order: DeskOrder): Promise<void> => {
  let url = '';
  const service = await createService({
    connection: order.connection,
    masterKey: masterKeyFile(join(order.dataDir, 'master.key')),
    log: pino({ level: process.env['LOG_LEVEL'] ?? 'error', base: null }, pino.destination(2)),
    baseUrl: () => url,
    keys: order.keys,
    ledger: {
      signer: await keyFileSigner(join(order.dataDir, 'ledger-key.pem')),
      everyMs: 600_000,
    },
    jobs: true,
    connectors: new Map(
      order.helpdesks.map(({ name, url: at, tokenFile }) => {
        const token = async (): Promise<string> => readToken(tokenFile);
        return [name, genericConnector({ name, url: at, local: true, token, refresh: token })];
      }),
    ),
    ...(order.times && { deliveryTimes: order.times }),
    ...(order.budgets && { budgets: order.budgets }),
  });
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  const address = service.app.server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  process.stdout.write(`Baton serves ${url}\n`);
  process.once('SIGTERM', () => {
    service.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
};

serve(JSON.parse(process.env['FAULT_ORDER'] ?? '{}') as DeskOrder).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

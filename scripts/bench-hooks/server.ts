import { join } from 'node:path';
import { createService, masterKeyFile } from '@baton/handoff-service';
import type { Connection } from '@baton/handoff-service';
import { genericConnector } from '@baton/helpdesks';
import { pino } from 'pino';

/** What the server is told by the process that forks it. */
export interface HookServerOrder {
  connection: Connection;
  /** Folder for what goes with the database. */
  dataDir: string;
  /** Keys of an agent and of an admin. */
  keys: { agent: string; admin: string };
  helpdesk: { url: string; token: string };
}

process.once('message', (order: HookServerOrder) => {
  void (async () => {
    const { url, token } = order.helpdesk;
    const connector = genericConnector({
      name: 'desk',
      url,
      local: true,
      token: async () => token,
    });
    const { app } = await createService({
      connection: order.connection,
      masterKey: masterKeyFile(join(order.dataDir, 'master.key')),
      log: pino({ level: 'silent' }),
      baseUrl: () => 'http://127.0.0.1',
      keys: [
        { tenant: 'bench', key: order.keys.agent, label: 'agent' },
        { tenant: 'bench', key: order.keys.admin, label: 'admin', scopes: ['admin'] },
      ],
      connectors: new Map([['desk', connector]]),
      // What is written into tickets is another load.
      deliver: false,
      jobs: true,
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
    const address = app.server.address();
    process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
  })();
});

import { join } from 'node:path';
import { createService, masterKeyFile } from '@baton/handoff-service';
import type { Connection } from '@baton/handoff-service';
import { pino } from 'pino';
import { fullBriefs } from '../../apps/server/src/brief/full-brief.ts';
import { canvasPorts } from '../../apps/server/src/intercom/canvas-ports.ts';
import { mountCanvas } from '../../apps/server/src/intercom/mount-canvas.ts';
import { openIntercom } from '../../apps/server/src/intercom/open-intercom.ts';

/** What the server is told by the process that forks it. */
export interface CanvasServerOrder {
  connection: Connection;
  /** Folder for what goes with the database. */
  dataDir: string;
  /** Keys of an agent and of an admin. */
  keys: { agent: string; admin: string };
  /** Where all workspaces are. */
  origin: string;
}

process.once('message', (order: CanvasServerOrder) => {
  void (async () => {
    const { connection, dataDir, keys, origin } = order;
    let url = '';
    const intercom = openIntercom({ client: null, origin }, () => url);
    const log = pino({ level: 'silent' });
    const service = await createService({
      connection,
      masterKey: masterKeyFile(join(dataDir, 'master.key')),
      log,
      baseUrl: () => url,
      keys: [
        { tenant: 'bench', key: keys.agent, label: 'agent' },
        { tenant: 'bench', key: keys.admin, label: 'admin', scopes: ['admin'] },
      ],
      pairingKinds: [intercom.kind],
      viewers: new Map([[intercom.name, intercom.gate]]),
      // What is written into conversations is another load.
      deliver: false,
      jobs: true,
    });
    const briefs = fullBriefs({ baseUrl: () => url });
    mountCanvas(service.app, canvasPorts({ service, intercom, fullBriefs: briefs, log }));
    url = await service.app.listen({ host: '127.0.0.1', port: 0 });
    process.on('message', () => {
      void (async () => {
        // What was stored is made findable behind: another load, which is over before canvases are asked for.
        while ((await service.index()) > 0);
        const { user, system } = process.cpuUsage();
        process.send?.({ cpuMs: (user + system) / 1_000 });
      })();
    });
    process.send?.({ url });
  })();
});

import { join } from 'node:path';
import { createService, masterKeyFile } from '@baton/handoff-service';
import type { Connection } from '@baton/handoff-service';
import { pino } from 'pino';
import { freshdeskPorts } from '../../apps/server/src/freshdesk/freshdesk-ports.ts';
import { mountPanel } from '../../apps/server/src/freshdesk/mount-panel.ts';
import { openFreshdesk } from '../../apps/server/src/freshdesk/open-freshdesk.ts';
import { signInByCode } from '../../apps/server/src/testing/sign-in-by-code.ts';

/** What the server is told by the process that forks it. */
export interface PanelServerOrder {
  connection: Connection;
  /** Folder for what goes with the database. */
  dataDir: string;
  /** Keys of an agent and of an admin. */
  keys: { agent: string; admin: string };
  /** Where all accounts are. */
  origin: string;
}

/** Whom to sign in, with which client. */
export interface SignInWish {
  email: string;
  clientId: string;
  clientSecret: string;
}

process.once('message', (order: PanelServerOrder) => {
  void (async () => {
    const { connection, dataDir, keys, origin } = order;
    let url = '';
    const freshdesk = openFreshdesk({ origin }, { mail: true });
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
      pairingKinds: [freshdesk.kind],
      viewers: new Map([[freshdesk.name, freshdesk.gate]]),
      signIn: freshdesk.signIn,
      // What is written into tickets is another load.
      deliver: false,
      jobs: true,
    });
    // More than one account may ask in a minute: each look here is in a minute of its own.
    let tick = 0;
    const clock = (): number => (tick += 60_000);
    mountPanel(service.app, freshdeskPorts({ service, freshdesk, log, clock }));
    url = await service.app.listen({ host: '127.0.0.1', port: 0 });
    process.on('message', (wish: { usage: true } | { signIn: SignInWish }) => {
      void (async () => {
        if ('signIn' in wish) {
          const { email, ...client } = wish.signIn;
          const { access_token: token } = await signInByCode(service, client, email);
          process.send?.({ token });
          return;
        }
        // What was stored is made findable behind: another load, which is over before panels are asked for.
        while ((await service.index()) > 0);
        const { user, system } = process.cpuUsage();
        process.send?.({ cpuMs: (user + system) / 1_000 });
      })();
    });
    process.send?.({ url });
  })();
});

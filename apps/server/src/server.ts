import { createService, keyFileSigner, masterKeyFile } from '@baton/handoff-service';
import type { ServiceOptions } from '@baton/handoff-service';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { readDevKey } from './dev/dev-key.ts';
import { openHelpdesk } from './helpdesk/open-helpdesk.ts';
import { openJudge, openWriter } from './models.ts';
import { loopbackOnly } from './dev/loopback-only.ts';
import { playgroundPage } from './dev/playground-page.ts';
import { playgroundPolicy } from './dev/playground-policy.ts';
import { simulatedAgent } from './dev/simulated-agent.ts';
import { simulatedHelpdesk } from './dev/simulated-helpdesk.ts';
import type { SimulatedHelpdesk } from './dev/simulated-helpdesk.ts';
import { simulatedShop } from './dev/simulated-shop.ts';
import { DEVELOPMENT_VIEWERS, devSidebarPage } from './dev/sidebar-page.ts';
import { referencePage } from './pages/reference.ts';
import { LOCAL_SDK, openSidebar } from './pages/sidebar-template.ts';
import { consentPage } from './zendesk/consent-page.ts';
import { openZendesk } from './zendesk/open-zendesk.ts';
import type { OpenZendesk } from './zendesk/open-zendesk.ts';
import { pairingPage } from './zendesk/pairing-page.ts';
import { zendeskSidebarPage } from './zendesk/sidebar-page.ts';
import { openStore } from './store.ts';

/** Everything on one machine belongs to this tenant until somebody makes others. */
const TENANT = 'default';

/** Labels of the keys that come from files and settings. */
const DEVELOPMENT = 'development';
const AGENT = 'BATON_KEY';
const ADMIN = 'BATON_ADMIN_KEY';

/** The development key may do everything; in production each key does its own. */
const keysOf = ({ mode, adminKey }: Config, key: string | null): ServiceOptions['keys'] => {
  if (mode === 'development')
    return key === null
      ? []
      : [{ tenant: TENANT, key, label: DEVELOPMENT, scopes: ['agent', 'admin'] }];
  return [
    ...(key === null ? [] : [{ tenant: TENANT, key, label: AGENT }]),
    ...(adminKey === null
      ? []
      : [
          {
            tenant: TENANT,
            key: adminKey,
            label: ADMIN,
            scopes: ['admin'] as const,
          },
        ]),
  ];
};

/** Zendesk, unless another helpdesk has its name: in development the simulated one, unless it is said where Zendesk is. */
const zendeskOf = (
  { mode, zendesk, helpdesk }: Config,
  baseUrl: () => string,
): OpenZendesk | null => {
  const open = openZendesk(zendesk, baseUrl);
  if (helpdesk?.name === open.name) return null;
  return mode === 'production' || zendesk.origin !== null ? open : null;
};

/** A server that listens. */
export interface RunningServer {
  url: string;
  storeDescription: string;
  stop: () => Promise<void>;
}

/** Name of this machine in an address: one that listens everywhere is reached here by its loopback name. */
const nameOf = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};

/** Opens the store, brings it up to date, wires pages and API, and listens. */
export const startServer = async (config: Config, log: Logger): Promise<RunningServer> => {
  const development = config.mode === 'development';
  const store = await openStore(config, log);
  const urlAt = (port: number): string =>
    config.publicUrl ?? `http://${nameOf(config.host)}:${port}`;
  let url = urlAt(config.port);
  let helpdesk: SimulatedHelpdesk | null = null;
  let endService = async (): Promise<void> => undefined;
  try {
    // After the store: a data directory it finds empty becomes a home its own server user can reach.
    const key = development ? await readDevKey(config.dataDir) : config.agentKey;
    const judge = config.judge && (await openJudge(config.judge));
    const writer = config.writer && (await openWriter(config.writer));
    const zendesk = zendeskOf(config, () => url);
    // Both go by the same name.
    helpdesk = development && !zendesk ? await simulatedHelpdesk() : null;
    const connectors = new Map(helpdesk?.connectors);
    if (config.helpdesk) {
      const { name } = config.helpdesk;
      connectors.set(name, openHelpdesk(config.helpdesk, development, TENANT));
    }
    if (zendesk) connectors.set(zendesk.name, zendesk.connector);
    const service = await createService({
      connection: store.connection,
      masterKey: masterKeyFile(config.masterKeyFile),
      log,
      baseUrl: () => url,
      keys: keysOf(config, key),
      // A key that was changed or taken out of the settings is over; development leaves those of production alone.
      onlyKeysUnder: development ? [DEVELOPMENT] : [DEVELOPMENT, AGENT, ADMIN],
      // Whoever could connect had one: production believes none of them.
      ...(!development && { noSessionsOf: DEVELOPMENT_VIEWERS }),
      storeTrouble: store.trouble,
      ledger: {
        signer: await keyFileSigner(config.ledgerKeyFile),
        everyMs: config.checkpointSeconds * 1_000,
      },
      ...(judge && { judge }),
      ...(writer && { writer }),
      localEndpoints: development,
      jobs: true,
      connectors,
      pairingKinds: zendesk ? [zendesk.kind] : [],
      viewers: new Map(zendesk ? [[zendesk.name, zendesk.gate]] : []),
      // The scenarios of the playground include house rules of their shop.
      ...(development && { policy: playgroundPolicy }),
      // Who switches somebody off in the playground should not wait to see what follows.
      ...(development && { staffingFreshMs: 1_000 }),
      ...(development && {
        panelPage: (conversationId: string) =>
          `/?conversation=${encodeURIComponent(conversationId)}`,
      }),
    });
    endService = service.close;
    const { app } = service;
    let closeShop = async (): Promise<void> => undefined;
    let closeAgent = async (): Promise<void> => undefined;
    await referencePage(app);
    const sendSidebar = development || zendesk ? await openSidebar(app) : null;
    if (zendesk && sendSidebar)
      zendeskSidebarPage(service, {
        send: sendSidebar,
        door: zendesk.door,
        gate: zendesk.gate,
        log,
        answersGet: !development,
        ...(development && { sdk: LOCAL_SDK }),
      });
    if (zendesk) {
      consentPage(app, { finish: zendesk.consent.finish, log });
      const { client, origin } = config.zendesk;
      await pairingPage(app, () => ({
        baseUrl: url,
        clientId: client?.clientId ?? null,
        origin,
      }));
    }
    if (development && key !== null) {
      loopbackOnly(app);
      if (sendSidebar) devSidebarPage(service, TENANT, sendSidebar);
      await playgroundPage(app, key);
      // Pages come before the first request, which closes the list of them.
      await helpdesk?.serve(service, key, () => url);
      closeShop = await simulatedShop(service, key);
      closeAgent = await simulatedAgent(service, key);
    }
    await app.listen({ host: config.host, port: config.port });
    const address = app.server.address();
    if (typeof address === 'object' && address) url = urlAt(address.port);
    return {
      url,
      storeDescription: store.description,
      stop: async () => {
        await service.close();
        await closeShop();
        await closeAgent();
        await helpdesk?.close();
        await store.stop();
      },
    };
  } catch (error) {
    await endService();
    await helpdesk?.close();
    await store.stop();
    throw error;
  }
};

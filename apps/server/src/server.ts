import { FRESHDESK, INTERCOM } from '@baton/helpdesks';
import { createService, keyFileSigner, masterKeyFile } from '@baton/handoff-service';
import type { ServiceOptions } from '@baton/handoff-service';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { briefPages } from './brief/brief-pages.ts';
import { fullBriefs } from './brief/full-brief.ts';
import { readDevKey } from './dev/dev-key.ts';
import { openHelpdesk } from './helpdesk/open-helpdesk.ts';
import { openJudge, openWriter } from './models.ts';
import { loopbackOnly } from './dev/loopback-only.ts';
import { playgroundPage } from './dev/playground-page.ts';
import { playgroundPolicy } from './dev/playground-policy.ts';
import { simulatedAgent } from './dev/simulated-agent.ts';
import { simulatedFreshdesk } from './dev/simulated-freshdesk.ts';
import type { SimulatedFreshdesk } from './dev/simulated-freshdesk.ts';
import { simulatedHelpdesk } from './dev/simulated-helpdesk.ts';
import type { SimulatedHelpdesk } from './dev/simulated-helpdesk.ts';
import { simulatedIntercom } from './dev/simulated-intercom.ts';
import type { SimulatedIntercom } from './dev/simulated-intercom.ts';
import { simulatedShop } from './dev/simulated-shop.ts';
import { DEVELOPMENT_VIEWERS, devSidebarPage } from './dev/sidebar-page.ts';
import { openPairingPages } from './pages/pairing-pages.ts';
import { referencePage } from './pages/reference.ts';
import { LOCAL_SDK, openSidebar } from './pages/sidebar-template.ts';
import { freshdeskPorts } from './freshdesk/freshdesk-ports.ts';
import { mountHooks as mountFreshdeskHooks } from './freshdesk/mount-hooks.ts';
import { mountPanel } from './freshdesk/mount-panel.ts';
import { openFreshdesk } from './freshdesk/open-freshdesk.ts';
import type { OpenFreshdesk } from './freshdesk/open-freshdesk.ts';
import { freshdeskPairingPage } from './freshdesk/pairing-page.ts';
import { consentPage } from './zendesk/consent-page.ts';
import { canvasPorts } from './intercom/canvas-ports.ts';
import { installPages } from './intercom/install.ts';
import { linkSource } from './intercom/link-source.ts';
import { mountCanvas } from './intercom/mount-canvas.ts';
import { mountHooks } from './intercom/mount-hooks.ts';
import { openIntercom } from './intercom/open-intercom.ts';
import type { OpenIntercom } from './intercom/open-intercom.ts';
import { intercomPairingPage } from './intercom/pairing-page.ts';
import { uninstallDoor } from './intercom/uninstall.ts';
import { openZendesk } from './zendesk/open-zendesk.ts';
import type { OpenZendesk } from './zendesk/open-zendesk.ts';
import { zendeskPairingPage } from './zendesk/pairing-page.ts';
import { zendeskSidebarPage } from './zendesk/sidebar-page.ts';
import { mountSignIn } from './sign-in/mount-sign-in.ts';
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

/** Whether Intercom is simulated: in development, unless it is said where Intercom is or another helpdesk has its name. */
const playsIntercom = ({ mode, intercom, helpdesk }: Config): boolean =>
  mode === 'development' && intercom.origin === null && helpdesk?.name !== INTERCOM;

/** Intercom, unless another helpdesk has its name; `simulated` is where it is in place of the one of the settings. */
const intercomOf = (
  { intercom, helpdesk }: Config,
  simulated: string | null,
  baseUrl: () => string,
): OpenIntercom | null =>
  helpdesk?.name === INTERCOM
    ? null
    : openIntercom({ ...intercom, origin: intercom.origin ?? simulated }, baseUrl);

/** Whether Freshdesk is simulated: in development, unless it is said where Freshdesk is or another helpdesk has its name. */
const playsFreshdesk = ({ mode, freshdesk, helpdesk }: Config): boolean =>
  mode === 'development' && freshdesk.origin === null && helpdesk?.name !== FRESHDESK;

/** Freshdesk, unless another helpdesk has its name; `simulated` is what stands for it. */
const freshdeskOf = (
  { freshdesk, helpdesk, mail, mode }: Config,
  simulated: SimulatedFreshdesk | null,
): OpenFreshdesk | null => {
  if (helpdesk?.name === FRESHDESK) return null;
  const sendsMail = mail !== null || mode === 'development';
  if (!simulated) return openFreshdesk(freshdesk, { mail: sendsMail });
  return openFreshdesk(
    { ...freshdesk, origin: simulated.origin },
    { mail: true, moreRedirects: [simulated.callback] },
  );
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
  let inbox: SimulatedIntercom | null = null;
  let account: SimulatedFreshdesk | null = null;
  let endService = async (): Promise<void> => undefined;
  try {
    // After the store: a data directory it finds empty becomes a home its own server user can reach.
    const key = development ? await readDevKey(config.dataDir) : config.agentKey;
    const judge = config.judge && (await openJudge(config.judge));
    const writer = config.writer && (await openWriter(config.writer));
    const zendesk = zendeskOf(config, () => url);
    inbox = playsIntercom(config) ? await simulatedIntercom() : null;
    const intercom = intercomOf(config, inbox?.origin ?? null, () => url);
    account = playsFreshdesk(config) ? await simulatedFreshdesk() : null;
    const freshdesk = freshdeskOf(config, account);
    const desks = [zendesk, intercom, freshdesk].filter((desk) => desk !== null);
    // Both go by the same name.
    helpdesk = development && !zendesk ? await simulatedHelpdesk() : null;
    const connectors = new Map(helpdesk?.connectors);
    if (config.helpdesk) {
      const { name } = config.helpdesk;
      connectors.set(name, openHelpdesk(config.helpdesk, development, TENANT));
    }
    for (const { name, connector } of desks) if (connector) connectors.set(name, connector);
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
      trustedProxies: config.trustedProxies,
      ledger: {
        signer: await keyFileSigner(config.ledgerKeyFile),
        everyMs: config.checkpointSeconds * 1_000,
      },
      ...(judge && { judge }),
      ...(writer && { writer }),
      localEndpoints: development,
      jobs: true,
      connectors,
      // All apps of an account share some 200 calls a minute, and a handover takes five.
      ...(!development && { budgets: { freshdesk: { perSecond: 0.5, burst: 10 } } }),
      pairingKinds: desks.map(({ kind }) => kind),
      viewers: new Map(desks.map(({ name, gate }) => [name, gate])),
      ...(freshdesk && { signIn: freshdesk.signIn }),
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
    const { serve: servePairing, start } = await openPairingPages(app);
    // In development the playground is what opens first.
    start(development ? ['/pair'] : ['/', '/pair'], () => url);
    if (zendesk) {
      consentPage(app, { finish: zendesk.consent.finish, log });
      const { client, origin } = config.zendesk;
      zendeskPairingPage(servePairing, () => ({
        baseUrl: url,
        clientId: client?.clientId ?? null,
        origin,
      }));
    }
    if (intercom) {
      const { install, uninstall } = intercom;
      installPages(app, { install, baseUrl: () => url, origin: config.intercom.origin, log });
      uninstallDoor(app, { uninstall, log });
      const listed = config.intercom.client !== null;
      intercomPairingPage(app, { serve: servePairing, boot: () => ({ baseUrl: url, listed }) });
      const briefs = fullBriefs({ baseUrl: () => url });
      mountCanvas(app, canvasPorts({ service, intercom, fullBriefs: briefs, log }));
      mountHooks(app, { service, intercom, log });
    }
    mountSignIn(service, { mail: config.mail, development, baseUrl: () => url, log });
    if (freshdesk) {
      freshdeskPairingPage(app, {
        serve: servePairing,
        boot: () => ({ baseUrl: url, mail: config.mail !== null || development, development }),
      });
      const ports = freshdeskPorts({ service, freshdesk, log });
      mountPanel(app, ports);
      mountFreshdeskHooks(app, ports);
    }
    if (intercom)
      await briefPages(service, {
        sources: new Map([[intercom.name, linkSource(intercom)]]),
        baseUrl: () => url,
        log,
      });
    if (development && key !== null) {
      loopbackOnly(app);
      if (sendSidebar) devSidebarPage(service, TENANT, sendSidebar);
      await playgroundPage(app, key, account ? [account.frames] : []);
      // Pages come before the first request, which closes the list of them.
      inbox?.serve(app, () => url);
      account?.serve(app);
      await helpdesk?.serve(service, key, () => url);
      closeShop = await simulatedShop(service, key);
      closeAgent = await simulatedAgent(service, key);
    }
    await app.listen({ host: config.host, port: config.port });
    const address = app.server.address();
    if (typeof address === 'object' && address) url = urlAt(address.port);
    // Whatever keeps the simulated inbox from being paired keeps nobody from the rest.
    if (key !== null)
      await inbox
        ?.begin(service, key, url)
        .catch((error: Error) => log.warn({ cause: error.name }, 'no simulated inbox is paired'));
    if (key !== null)
      await account
        ?.begin(service, key, url)
        .catch((error: Error) => log.warn({ cause: error.name }, 'no simulated account is paired'));
    return {
      url,
      storeDescription: store.description,
      stop: async () => {
        await service.close();
        await closeShop();
        await closeAgent();
        await helpdesk?.close();
        await inbox?.close();
        await account?.close();
        await store.stop();
      },
    };
  } catch (error) {
    await endService();
    await helpdesk?.close();
    await inbox?.close();
    await account?.close();
    await store.stop();
    throw error;
  }
};

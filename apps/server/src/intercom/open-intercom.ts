import {
  INTERCOM,
  LISTED_APP,
  healthOf,
  httpCaller,
  installDesk,
  intercomConnector,
  intercomPairing,
  intercomViewers,
  pairedWorkspaces,
  seenNotes,
  uninstallDesk,
} from '@baton/helpdesks';
import type {
  HealthAnswer,
  InstallDesk,
  IntercomApps,
  PairedWorkspaces,
  Seen,
  Uninstall,
} from '@baton/helpdesks';
import type {
  Connector,
  PageLoads,
  PairingKind,
  Pairings,
  ViewerGate,
} from '@baton/handoff-service';
import type { IntercomConfig } from './read-intercom.ts';

/** Intercom as the server has it, for the workspaces of all tenants that are paired. */
export interface OpenIntercom {
  name: string;
  connector: Connector;
  kind: PairingKind;
  /** Who is paired by now; nobody until a service began with its kind. */
  workspaces: PairedWorkspaces;
  /** Apps and workspaces, as requests name them. */
  apps: IntercomApps;
  /** Says who of a workspace may see what. */
  gate: ViewerGate;
  /** Told by whoever takes canvas requests and webhooks, once their signature was right. */
  seen: Seen & { settled: () => Promise<void> };
  /** How a workspace is, by the latest look; null where nobody paired it with this app. */
  health: (app: { key: string }, workspace: string) => Promise<HealthAnswer | null>;
  /** Pairs workspaces that install the listed app. */
  install: InstallDesk;
  /** Told that one took it away. */
  uninstall: Uninstall;
}

/** Before a service began with the kind there is nobody it could be asked for. */
const notYet = (): never => {
  throw new Error('no service has begun yet');
};

/** Connects to Intercom for whoever is paired, now and later. Nobody is called before somebody is. */
export const openIntercom = (
  { client, origin }: IntercomConfig,
  /** Address others reach this server at, without a slash at the end. */
  baseUrl: () => string,
  now: () => Date = () => new Date(),
): OpenIntercom => {
  let begun: { pairings: Pairings; pageLoads: Pick<PageLoads, 'take'> } | null = null;
  const pairings = (): Pairings => (begun ?? notYet()).pairings;
  const pageLoads = (): Pick<PageLoads, 'take'> => (begun ?? notYet()).pageLoads;
  const server = { origin, client, now, call: httpCaller() };
  const workspaces = pairedWorkspaces(server, pairings);
  const install = installDesk({ server, pairings, pageLoads, baseUrl });
  return {
    name: INTERCOM,
    kind: {
      ...intercomPairing(server),
      begin: (given, _grants, givenLoads) => {
        begun = { pairings: given, pageLoads: givenLoads };
      },
      invite: install.invite,
    },
    workspaces,
    apps: workspaces,
    gate: intercomViewers({ server, gateOf: workspaces.gateOf }),
    seen: seenNotes(pairings, now),
    health: async ({ key }, workspace) => {
      const app = { key, clientSecret: '', workspace: key === LISTED_APP ? null : key };
      const known = await workspaces.workspaceOf(app, workspace);
      // Not from memory: it is asked once a day, often right after something was mended.
      const pairing = known && (await pairings().of(known.tenant, INTERCOM));
      return pairing?.account === workspace ? healthOf(pairing, now()) : null;
    },
    install,
    uninstall: uninstallDesk(server, pairings),
    connector: intercomConnector({
      accountOf: workspaces.accountOf,
      tenants: () => begun?.pairings.tenants(INTERCOM) ?? [],
      now,
    }),
  };
};

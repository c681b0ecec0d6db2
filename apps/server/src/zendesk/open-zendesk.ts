import {
  CONSENT_PATH,
  ZENDESK,
  agentReads,
  consentDesk,
  httpCaller,
  pairedAccounts,
  zendeskConnector,
  zendeskPageDoor,
  zendeskPairing,
  zendeskViewers,
} from '@baton/helpdesks';
import type { ConsentDesk, PageDoor, PairedAccounts, SeenLoads } from '@baton/helpdesks';
import type {
  Connector,
  PairingKind,
  Pairings,
  ViewerGate,
  ViewerGrants,
} from '@baton/handoff-service';
import type { ZendeskConfig } from './read-zendesk.ts';

/** Zendesk as the server has it, for the accounts of all tenants that are paired. */
export interface OpenZendesk {
  name: string;
  connector: Connector;
  kind: PairingKind;
  /** Who is paired by now; nobody until a service began with its kind. */
  accounts: PairedAccounts;
  /** Says who of an account may see what. */
  gate: ViewerGate;
  /** Sends agents to give leave, where an account wants it, and takes them back. */
  consent: ConsentDesk;
  /** Believes page loads that Zendesk signed. */
  door: PageDoor;
}

/** Before a service began with the kind there is nobody it could be asked for. */
const notYet = (): never => {
  throw new Error('no service has begun yet');
};

/** Connects to Zendesk for whoever is paired, now and later. Nobody is called before somebody is. */
export const openZendesk = (
  { client, marketplace, origin }: ZendeskConfig,
  /** Address others reach this server at, without a slash at the end. */
  baseUrl: () => string,
  now: () => Date = () => new Date(),
): OpenZendesk => {
  const none = { of: async () => null, find: async () => null, renew: async () => null };
  let pairings: Pick<Pairings, 'of' | 'find' | 'renew'> & Partial<Pick<Pairings, 'tenants'>> = none;
  let leave: ViewerGrants | null = null;
  let pageLoads: SeenLoads | null = null;
  const grants = (): ViewerGrants => leave ?? notYet();
  const server = { originOf: () => origin, client, marketplace, now, call: httpCaller() };
  const accounts = pairedAccounts(server, () => pairings);
  const redirectUri = (): string => `${baseUrl()}${CONSENT_PATH}`;
  const consent = consentDesk({ server, accounts, grants, redirectUri });
  const strict = agentReads(server, accounts, grants);
  return {
    name: ZENDESK,
    kind: {
      ...zendeskPairing(server),
      begin: (given, givenLeave, givenLoads) => {
        pairings = given;
        leave = givenLeave;
        pageLoads = givenLoads;
      },
    },
    accounts,
    consent,
    gate: zendeskViewers({ ...accounts, strict, askLeave: consent.begin }),
    door: zendeskPageDoor({
      pairedBy: accounts.pairedBy,
      now,
      seen: { take: (load) => (pageLoads ?? notYet()).take(load) },
    }),
    connector: zendeskConnector({
      accountOf: accounts.accountOf,
      tenants: () => pairings.tenants?.(ZENDESK) ?? [],
      now,
    }),
  };
};

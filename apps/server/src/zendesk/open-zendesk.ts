import {
  ZENDESK,
  httpCaller,
  pairedAccounts,
  zendeskConnector,
  zendeskPageDoor,
  zendeskPairing,
  zendeskViewers,
} from '@baton/helpdesks';
import type { PageDoor, PairedAccounts, SeenLoads } from '@baton/helpdesks';
import type { Connector, PairingKind, Pairings, ViewerGate } from '@baton/handoff-service';
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
  /** Believes page loads that Zendesk signed. */
  door: PageDoor;
}

/** Connects to Zendesk for whoever is paired, now and later. Nobody is called before somebody is. */
export const openZendesk = (
  { client, marketplace, origin }: ZendeskConfig,
  now: () => Date = () => new Date(),
): OpenZendesk => {
  const none = { of: async () => null, find: async () => null, renew: async () => null };
  let pairings: Pick<Pairings, 'of' | 'find' | 'renew'> & Partial<Pick<Pairings, 'tenants'>> = none;
  let pageLoads: SeenLoads | null = null;
  const server = { originOf: () => origin, client, marketplace, now, call: httpCaller() };
  const accounts = pairedAccounts(server, () => pairings);
  return {
    name: ZENDESK,
    kind: {
      ...zendeskPairing(server),
      begin: (given, _grants, givenLoads) => {
        pairings = given;
        pageLoads = givenLoads;
      },
    },
    accounts,
    gate: zendeskViewers(accounts),
    door: zendeskPageDoor({
      pairedBy: accounts.pairedBy,
      now,
      // Nobody is paired before a service begins, so nothing comes here before.
      seen: { take: async (load) => (await pageLoads?.take(load)) ?? false },
    }),
    connector: zendeskConnector({
      accountOf: accounts.accountOf,
      tenants: () => pairings.tenants?.(ZENDESK) ?? [],
      now,
    }),
  };
};

import {
  FRESHDESK,
  freshdeskConnector,
  freshdeskPairing,
  freshdeskSeenNotes,
  freshdeskSignIn,
  freshdeskViewers,
  httpCaller,
  pairedFreshdesks,
} from '@baton/helpdesks';
import type { FreshdeskSeen, PairedFreshdesks } from '@baton/helpdesks';
import type {
  Connector,
  PairingKind,
  Pairings,
  SignInPort,
  ViewerGate,
} from '@baton/handoff-service';
import type { FreshdeskConfig } from './read-freshdesk.ts';

/** Freshdesk as the server has it, for the accounts of all tenants that are paired. */
export interface OpenFreshdesk {
  name: string;
  connector: Connector;
  kind: PairingKind;
  /** Who is paired by now; nobody until a service began with its kind. */
  accounts: PairedFreshdesks;
  /** Says who of an account may see what. */
  gate: ViewerGate;
  /** Knows accounts and agents, for whoever signs people in. */
  signIn: SignInPort;
  /** Told by whoever takes requests of the app and of rules, once they were proven. */
  seen: FreshdeskSeen & { settled: () => Promise<void> };
}

/** What of the server itself matters to accounts. */
export interface FreshdeskSurroundings {
  /** Whether codes can be sent by mail. */
  mail: boolean;
  /** Where sign-ins may end beside the platform's own addresses: in development. */
  moreRedirects?: readonly string[];
  now?: () => Date;
  /** Where single accounts are, where they are not all in one place: in tests. */
  originOf?: (domain: string) => string | null;
}

/** Before a service began with the kind there is nobody it could be asked for. */
const notYet = (): never => {
  throw new Error('no service has begun yet');
};

/** Connects to Freshdesk for whoever is paired, now and later. Nobody is called before somebody is. */
export const openFreshdesk = (
  { origin }: FreshdeskConfig,
  {
    mail,
    moreRedirects = [],
    now = () => new Date(),
    originOf = () => origin,
  }: FreshdeskSurroundings,
): OpenFreshdesk => {
  let begun: Pairings | null = null;
  const pairings = (): Pairings => begun ?? notYet();
  const server = { originOf, mail, moreRedirects, now, call: httpCaller() };
  const accounts = pairedFreshdesks(server, pairings);
  return {
    name: FRESHDESK,
    kind: {
      ...freshdeskPairing(server),
      begin: (given) => {
        begun = given;
      },
    },
    accounts,
    gate: freshdeskViewers({ server, gateOf: accounts.gateOf }),
    signIn: freshdeskSignIn({ server, paired: accounts }),
    seen: freshdeskSeenNotes(pairings, now),
    connector: freshdeskConnector({
      accountOf: accounts.accountOf,
      tenants: () => begun?.tenants(FRESHDESK) ?? [],
      now,
    }),
  };
};

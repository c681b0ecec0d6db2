import { FRESHDESK, INSTALLATION } from '@baton/helpdesks';
import type { Service } from '@baton/handoff-service';
import type { Logger } from 'pino';
import { injectFetch } from '../inject-fetch.ts';
import type { OpenFreshdesk } from './open-freshdesk.ts';
import type { FreshdeskPorts, Onlooker } from './ports.ts';

/** What the Freshdesk app works with in this process. */
export interface FreshdeskPortsOptions {
  service: Pick<Service, 'app' | 'sessions' | 'pageLoads' | 'appCounts' | 'signIn' | 'takeHook'>;
  freshdesk: Pick<OpenFreshdesk, 'accounts' | 'seen'>;
  log: Logger;
  now?: () => Date;
  clock?: () => number;
  random?: () => number;
  /** Milliseconds; shorter in tests. */
  deadlineMs?: number;
}

/** The platform gives up after 15 seconds, and says nothing of what it was. */
const DEADLINE_MS = 11_000;
/** Freshworks calls for everybody from a few addresses: who guesses is one of many there, and costs a look each. */
const GUESSES_A_MINUTE = 3_000;
/** A press is known again for so long; its panel has long been drawn anew by then. */
const PRESS_MS = 7 * 86_400_000;

/** A session never shows more than the gate says: what it begins with is no limit of its own. */
const sessionOf = ({ account: { tenant }, agent, ticket }: Onlooker) => {
  const user = agent ?? INSTALLATION;
  return {
    tenant,
    viewer: `${FRESHDESK}:${user}`,
    tier: 'full',
    helpdesk: FRESHDESK,
    user,
    ticket,
  } as const;
};

/** Ports of the Freshdesk app onto a service in this process. */
export const freshdeskPorts = ({
  service,
  freshdesk: { accounts, seen },
  log,
  now = () => new Date(),
  clock = () => performance.now(),
  random = Math.random,
  deadlineMs = DEADLINE_MS,
}: FreshdeskPortsOptions): FreshdeskPorts => ({
  installationOf: accounts.byInstallation,
  personOf: service.signIn.personOf,
  endSignIn: ({ account: { tenant }, agent }) =>
    service.signIn.endOf({ tenant, helpdesk: FRESHDESK, user: agent }),
  api: { baseUrl: 'http://localhost', fetch: injectFetch(service) },
  mint: (onlooker) => service.sessions.mintIn(onlooker.account.account, sessionOf(onlooker)),
  firstTime: ({ account: { tenant } }, press) =>
    service.pageLoads.take({
      tenant,
      token: press,
      // Never the same twice, so that one counts.
      frame: crypto.randomUUID(),
      expires: new Date(now().getTime() + PRESS_MS),
    }),
  shareCounts: ({ tenant, account }, counts) =>
    service.appCounts.share({ tenant, helpdesk: FRESHDESK, account }, counts),
  takeHook: async ({ tenant }, { headers, body, secrets }) => {
    const own = secrets ?? (await accounts.accountOf(tenant))?.hookSecrets ?? [];
    const hook = { tenant, helpdesk: FRESHDESK, headers, body, secrets: own };
    return service.takeHook(hook);
  },
  accountNamed: accounts.byDomain,
  seen: ({ tenant }, part) => seen(tenant, part),
  clock,
  random,
  deadlineMs,
  guessesAMinute: GUESSES_A_MINUTE,
  log,
});

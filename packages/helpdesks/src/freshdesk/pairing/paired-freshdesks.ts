import type { Pairing, Pairings } from '@baton/handoff-service';
import { pairedByTenant } from '../../shared/pairing/paired-by-tenant.ts';
import type { AccountOf, FreshdeskAccount } from '../api/account.ts';
import { fitsOne } from './kept-secrets.ts';
import { domainOfClient, domainOfKey } from './named-secret.ts';
import { HELPDESK, pairedAccount } from './paired-account.ts';
import type { FreshdeskServer } from './server.ts';
import { DOMAIN, readSettings } from './settings.ts';
import type { FreshdeskSettings } from './settings.ts';

/** What a gate needs to know of an account. */
export interface FreshdeskGate {
  account: FreshdeskAccount;
  tiers: FreshdeskSettings['tiers'];
  withoutSignIn: FreshdeskSettings['withoutSignIn'];
}

/** An account as requests of its app and of its rules name it. */
export interface KnownFreshdesk {
  tenant: string;
  /** Host name of the account. */
  account: string;
  /** For people whose own is not known. */
  locale: string;
  /** IANA name; the same. */
  timeZone: string;
  /** What people see who did not sign in. */
  withoutSignIn: FreshdeskSettings['withoutSignIn'];
}

/** What signing in needs to know of an account. */
export interface FreshdeskClient {
  tenant: string;
  domain: string;
  clientId: string;
  mail: boolean;
  oidc: { issuer: string; clientId: string; clientSecret: string } | null;
}

/** Accounts of all tenants that are paired, as they are now. Members reject with Problems of the store. */
export interface PairedFreshdesks {
  accountOf: AccountOf;
  /**
   * Null when the tenant has none. Rejects where what is paired can't be read here: nobody is to be sent away for that, since
   * a server of another version may read it.
   */
  gateOf: (tenant: string) => Promise<FreshdeskGate | null>;
  /** Whose app sends this installation key; null when it is nobody's. Compared in constant time. */
  byInstallation: (key: string) => Promise<KnownFreshdesk | null>;
  /** Whose account it is, by its host name in any case of letters; null when it is nobody's. It proves nothing of whoever asks. */
  byDomain: (domain: string) => Promise<KnownFreshdesk | null>;
  /** Whose app has this OAuth client; null when it is nobody's. */
  byClient: (clientId: string) => Promise<FreshdeskClient | null>;
  /** Whether it is the secret of an account's OAuth client. Compared in constant time. */
  clientSecretFits: (clientId: string, secret: string) => Promise<boolean>;
}

interface Paired {
  account: FreshdeskAccount;
  settings: FreshdeskSettings;
}

const told = ({ tenant }: Pairing, settings: FreshdeskSettings): KnownFreshdesk => ({
  tenant,
  account: settings.domain,
  locale: settings.locale,
  timeZone: settings.timeZone ?? 'UTC',
  withoutSignIn: settings.withoutSignIn,
});

/**
 * Accounts by tenant, looked up every five seconds at most: the same objects for as long as a pairing stays the same.
 * @param pairings asked late: the service that has them needs a connector first
 */
export const pairedFreshdesks = (
  server: Pick<FreshdeskServer, 'originOf' | 'now'>,
  pairings: () => Pick<Pairings, 'of' | 'find'>,
): PairedFreshdesks => {
  const { of, readable } = pairedByTenant<Paired>({
    helpdesk: HELPDESK,
    pairings,
    now: server.now,
    read: (pairing) => {
      const account = pairedAccount(server, pairing);
      const settings = readSettings(pairing.settings);
      return account && settings ? { account, settings } : null;
    },
  });

  const find = async (
    domain: string | null,
  ): Promise<{ pairing: Pairing; settings: FreshdeskSettings } | null> => {
    const pairing = domain === null ? null : await pairings().find(HELPDESK, domain);
    const settings = pairing && readSettings(pairing.settings);
    return pairing && settings ? { pairing, settings } : null;
  };

  return {
    accountOf: async (tenant) => (await of(tenant))?.account ?? null,
    gateOf: async (tenant) => {
      const paired = await readable(tenant);
      if (!paired) return null;
      const { account, settings } = paired;
      const { tiers, withoutSignIn } = settings;
      return { account, tiers, withoutSignIn };
    },
    byInstallation: async (key) => {
      const found = await find(domainOfKey(key));
      if (!found) return null;
      const { pairing, settings } = found;
      const isTheirs = fitsOne(pairing.secrets, 'installationKey', key, server.now());
      return isTheirs ? told(pairing, settings) : null;
    },
    byDomain: async (domain) => {
      const name = domain.toLowerCase();
      const found = DOMAIN.test(name) ? await find(name) : null;
      return found && told(found.pairing, found.settings);
    },
    byClient: async (clientId) => {
      const found = await find(domainOfClient(clientId));
      if (found?.settings.clientId !== clientId) return null;
      const { pairing, settings } = found;
      const { domain, signIn } = settings;
      const { oidcSecret } = pairing.secrets;
      const oidc =
        signIn.oidc && oidcSecret !== undefined
          ? { ...signIn.oidc, clientSecret: oidcSecret }
          : null;
      return { tenant: pairing.tenant, domain, clientId, mail: signIn.mail, oidc };
    },
    clientSecretFits: async (clientId, secret) => {
      const found = await find(domainOfClient(clientId));
      if (found?.settings.clientId !== clientId) return false;
      return fitsOne(found.pairing.secrets, 'clientSecret', secret, server.now());
    },
  };
};

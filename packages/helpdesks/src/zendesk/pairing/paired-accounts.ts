import { RenewalError } from '@baton/handoff-service';
import type { Pairings } from '@baton/handoff-service';
import type { AccountOf, ZendeskAccount } from '../api/account.ts';
import { zendeskApi } from '../api/zendesk-api.ts';
import type { ZendeskApi } from '../api/zendesk-api.ts';
import { HELPDESK, pairedAccount } from './paired-account.ts';
import { clientFor } from './secrets.ts';
import type { OAuthClient, ZendeskServer } from './server.ts';
import { readSettings } from './settings.ts';
import type { ZendeskSettings } from './settings.ts';

/** How long an account that another process changed is still taken here. */
const TRUST_MS = 5_000;

interface Paired {
  account: ZendeskAccount;
  settings: ZendeskSettings;
  api: ZendeskApi;
  client: OAuthClient | null;
}

/** An account that page loads are signed for. */
export interface SignedAccount {
  tenant: string;
  subdomain: string;
  appId: string;
  installationId: string;
  /** Where it is in tests and development instead of Zendesk; null in earnest. */
  origin: string | null;
}

/** An account whose agents give leave first. */
export interface StrictAccount {
  account: ZendeskAccount;
  /** The client they give it to. */
  client: OAuthClient;
}

/** Accounts of all tenants that are paired, as they are now. Members reject with Problems of the store. */
export interface PairedAccounts {
  accountOf: AccountOf;
  /**
   * Null when the tenant has none. Rejects where what is paired can't be read here: nobody is to be sent away for that, since
   * a server of another version may read it.
   */
  apiOf: (tenant: string) => Promise<ZendeskApi | null>;
  /** Who sees how much; null when the tenant has no account. */
  tiersOf: (tenant: string) => Promise<ZendeskSettings['tiers'] | null>;
  /** Null when nobody is asked for leave there. Rejects where they should be and can't, for want of a client. */
  strictOf: (tenant: string) => Promise<StrictAccount | null>;
  /** Whose account it is, by its subdomain; null when it is nobody's, or no app of it was found yet. */
  pairedBy: (subdomain: string) => Promise<SignedAccount | null>;
}

/**
 * Accounts by tenant, looked up every five seconds at most: the same objects for as long as a pairing stays the same, so
 * that tokens are kept with them.
 * @param pairings asked late: the service that has them needs a connector first
 */
export const pairedAccounts = (
  server: ZendeskServer,
  pairings: () => Pick<Pairings, 'of' | 'find' | 'renew'>,
): PairedAccounts => {
  /** `stamp`: of the pairing; another one may begin at version 1 again. */
  const kept = new Map<string, { paired: Paired | null; stamp: string; at: number }>();
  const look = async (tenant: string): Promise<Paired | null> => {
    const at = server.now().getTime();
    const known = kept.get(tenant);
    const age = known ? at - known.at : TRUST_MS;
    if (known && age >= 0 && age < TRUST_MS) return known.paired;
    const pairing = await pairings().of(tenant, HELPDESK);
    if (!pairing) {
      kept.delete(tenant);
      return null;
    }
    const stamp = `${pairing.createdAt} ${pairing.version}`;
    if (known?.stamp === stamp) {
      known.at = at;
      return known.paired;
    }
    const account = pairedAccount(server, pairings(), pairing);
    const settings = readSettings(pairing.settings);
    const { now, call } = server;
    const client = settings && clientFor(server, settings, pairing.secrets);
    const paired =
      account && settings
        ? { account, settings, api: zendeskApi(account, { now, call }), client }
        : null;
    kept.set(tenant, { paired, stamp, at });
    return paired;
  };
  return {
    accountOf: async (tenant) => (await look(tenant))?.account ?? null,
    apiOf: async (tenant) => {
      const paired = await look(tenant);
      if (!paired && kept.has(tenant)) throw new RenewalError('unreachable', { lost: false });
      return paired?.api ?? null;
    },
    tiersOf: async (tenant) => (await look(tenant))?.settings.tiers ?? null,
    strictOf: async (tenant) => {
      const paired = await look(tenant);
      if (!paired?.settings.strict) return null;
      const { account, client } = paired;
      if (!client) throw new RenewalError('refused', { lost: false });
      return { account, client };
    },
    pairedBy: async (subdomain) => {
      const pairing = await pairings().find(HELPDESK, subdomain);
      const settings = pairing && readSettings(pairing.settings);
      if (!pairing || !settings?.appId || !settings.installationId) return null;
      const { tenant } = pairing;
      const { appId, installationId } = settings;
      return { tenant, subdomain, appId, installationId, origin: server.originOf(subdomain) };
    },
  };
};

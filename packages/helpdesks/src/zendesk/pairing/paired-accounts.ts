import { RenewalError } from '@baton/handoff-service';
import type { Pairings } from '@baton/handoff-service';
import { pairedByTenant } from '../../shared/pairing/paired-by-tenant.ts';
import type { AccountOf, ZendeskAccount } from '../api/account.ts';
import { zendeskApi } from '../api/zendesk-api.ts';
import type { ZendeskApi } from '../api/zendesk-api.ts';
import { HELPDESK, pairedAccount } from './paired-account.ts';
import { clientFor } from './secrets.ts';
import type { OAuthClient, ZendeskServer } from './server.ts';
import { readSettings } from './settings.ts';
import type { ZendeskSettings } from './settings.ts';

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
  const { of, readable } = pairedByTenant<Paired>({
    helpdesk: HELPDESK,
    pairings,
    now: server.now,
    read: (pairing) => {
      const account = pairedAccount(server, pairings(), pairing);
      const settings = readSettings(pairing.settings);
      if (!account || !settings) return null;
      const { now, call } = server;
      const client = clientFor(server, settings, pairing.secrets);
      return { account, settings, api: zendeskApi(account, { now, call }), client };
    },
  });
  return {
    accountOf: async (tenant) => (await of(tenant))?.account ?? null,
    apiOf: async (tenant) => (await readable(tenant))?.api ?? null,
    tiersOf: async (tenant) => (await of(tenant))?.settings.tiers ?? null,
    strictOf: async (tenant) => {
      const paired = await of(tenant);
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

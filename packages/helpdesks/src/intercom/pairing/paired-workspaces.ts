import type { Pairing, Pairings } from '@baton/handoff-service';
import { pairedByTenant } from '../../shared/pairing/paired-by-tenant.ts';
import type { AccountOf, IntercomAccount } from '../api/account.ts';
import type { IntercomApp, IntercomApps, PairedWorkspace } from '../apps/intercom-apps.ts';
import { HELPDESK, LISTED, clientSecretOf, pairedAccount } from './paired-account.ts';
import type { IntercomServer } from './server.ts';
import { readSettings } from './settings.ts';
import type { IntercomSettings } from './settings.ts';

/** What a gate needs to know of a workspace. */
export interface GateSettings {
  account: IntercomAccount;
  tiers: IntercomSettings['tiers'];
  everyConversation: boolean;
  locale: string;
}

interface Paired {
  account: IntercomAccount;
  gate: GateSettings;
}

/** Workspaces of all tenants that are paired, as they are now. Members reject with Problems of the store. */
export interface PairedWorkspaces extends IntercomApps {
  accountOf: AccountOf;
  /**
   * Null when the tenant has none. Rejects where what is paired can't be read here: nobody is to be sent away for that, since
   * a server of another version may read it.
   */
  gateOf: (tenant: string) => Promise<GateSettings | null>;
}

const told = (tenant: string, settings: IntercomSettings): PairedWorkspace => ({
  tenant,
  workspace: settings.workspace,
  timeZone: settings.timeZone ?? settings.workspaceTimeZone ?? 'UTC',
  locale: settings.locale,
});

/**
 * Workspaces by tenant, looked up every five seconds at most: the same objects for as long as a pairing stays the same.
 * @param pairings asked late: the service that has them needs a connector first
 */
export const pairedWorkspaces = (
  server: IntercomServer,
  pairings: () => Pick<Pairings, 'of' | 'find'>,
): PairedWorkspaces => {
  const { of, readable } = pairedByTenant<Paired>({
    helpdesk: HELPDESK,
    pairings,
    now: server.now,
    read: (pairing) => {
      const account = pairedAccount(server, pairing);
      const settings = readSettings(pairing.settings);
      if (!account || !settings) return null;
      const { tiers, everyConversation, locale } = settings;
      return { account, gate: { account, tiers, everyConversation, locale } };
    },
  });

  const find = async (
    workspace: string,
  ): Promise<{ pairing: Pairing; settings: IntercomSettings } | null> => {
    const pairing = await pairings().find(HELPDESK, workspace);
    const settings = pairing && readSettings(pairing.settings);
    return pairing && settings ? { pairing, settings } : null;
  };

  return {
    accountOf: async (tenant) => (await of(tenant))?.account ?? null,
    gateOf: async (tenant) => (await readable(tenant))?.gate ?? null,
    appOf: async (key): Promise<IntercomApp | null> => {
      if (key === LISTED) {
        const { client } = server;
        return client && { key, clientSecret: client.clientSecret, workspace: null };
      }
      const found = await find(key);
      if (found?.settings.app !== 'private') return null;
      const { settings, pairing } = found;
      const clientSecret = clientSecretOf(server, settings, pairing.secrets);
      return !clientSecret ? null : { key, clientSecret, workspace: settings.workspace };
    },
    workspaceOf: async (app, workspace) => {
      if (app.workspace !== null && app.workspace !== workspace) return null;
      const found = await find(workspace);
      if (!found) return null;
      const { pairing, settings } = found;
      if ((settings.app === 'listed') !== (app.key === LISTED)) return null;
      return told(pairing.tenant, settings);
    },
  };
};

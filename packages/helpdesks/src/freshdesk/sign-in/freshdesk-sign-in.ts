import { ConnectorError } from '@baton/handoff-service';
import type { SignInPort } from '@baton/handoff-service';
import { freshdeskApi } from '../api/freshdesk-api.ts';
import type { FreshdeskApi } from '../api/freshdesk-api.ts';
import { HELPDESK } from '../pairing/paired-account.ts';
import type { PairedFreshdesks } from '../pairing/paired-freshdesks.ts';
import type { FreshdeskServer } from '../pairing/server.ts';
import { readAgent } from '../viewers/read-facts.ts';
import { findPerson } from './find-person.ts';

/** What signing in with Freshdesk takes. */
export interface FreshdeskSignInOptions {
  server: Pick<FreshdeskServer, 'call' | 'now' | 'mail' | 'moreRedirects'>;
  paired: Pick<PairedFreshdesks, 'byClient' | 'clientSecretFits' | 'gateOf'>;
}

/** Where Freshworks has people sent back to: from apps that are installed, and from those a developer runs. */
const REDIRECTS = [
  'https://oauth.freshdev.io/auth/callback',
  'http://localhost:10001/auth/callback',
] as const;

const USER = /^[1-9]\d{0,18}$/;

/** Whom signing in may ask of accounts of Freshdesk and of their agents: with the service's own key, so that nothing a browser says counts. */
export const freshdeskSignIn = ({ server, paired }: FreshdeskSignInOptions): SignInPort => {
  /** Null where the tenant has another account by now. Rejects where it can't be told. */
  const apiOf = async (tenant: string, domain: string): Promise<FreshdeskApi | null> => {
    const gate = await paired.gateOf(tenant);
    return gate?.account.domain === domain ? freshdeskApi(gate.account, server) : null;
  };
  return {
    clientOf: async (clientId) => {
      const client = await paired.byClient(clientId);
      if (!client) return null;
      const { tenant, domain, mail, oidc } = client;
      return {
        clientId,
        tenant,
        helpdesk: HELPDESK,
        account: domain,
        name: domain,
        redirectUris: [...REDIRECTS, ...server.moreRedirects],
        ways: { mail: mail && server.mail, oidc },
      };
    },
    secretFits: ({ clientId }, secret) => paired.clientSecretFits(clientId, secret),
    personByEmail: async ({ tenant, account: domain }, email) => {
      const api = await apiOf(tenant, domain);
      if (!api) throw new ConnectorError('unavailable', { sent: false });
      return findPerson(api, email);
    },
    isStill: async ({ tenant, account: domain, user }) => {
      const api = await apiOf(tenant, domain);
      if (!api || !USER.test(user)) return false;
      const agent = await readAgent(api, user);
      return agent !== null && agent.active && agent.isAgent;
    },
  };
};

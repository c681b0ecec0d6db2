import { RenewalError } from '@baton/handoff-service';
import type { GrantOwner, ViewerGrant, ViewerGrants } from '@baton/handoff-service';
import type { ZendeskAccount } from '../api/account.ts';
import { ClientRefused, askToken } from '../pairing/oauth-tokens.ts';
import type { StrictAccount } from '../pairing/paired-accounts.ts';
import { kept } from '../pairing/secrets.ts';
import type { ZendeskServer } from '../pairing/server.ts';
import { AGENT_SCOPES } from './authorize-url.ts';

/** A token that ends within this time is renewed before it is used. */
const SOON_MS = 60_000;

/** Leave is over: it was never given, taken back, or ran out. */
export class NoLeave extends Error {
  constructor() {
    super('no leave');
    this.name = 'NoLeave';
  }
}

/** How an account is called in the name of an agent. */
export interface AgentToken {
  credentials: ZendeskAccount['credentials'];
  /** Why no token could be had; null while none was missed. */
  trouble: () => NoLeave | Error | null;
}

/**
 * The token of an agent's leave: renewed before it ends or when Zendesk refuses it, by one process for all. A renewal that
 * Zendesk refuses ends the leave.
 */
export const agentToken = (
  server: ZendeskServer,
  grants: Pick<ViewerGrants, 'renew' | 'drop'>,
  { account, client }: StrictAccount,
  grant: ViewerGrant,
): AgentToken => {
  let trouble: Error | null = null;
  const owner: GrantOwner = grant;

  const ask = async ({ secrets, stamp }: ViewerGrant): Promise<ViewerGrant['secrets']> => {
    try {
      const refresh = secrets['refreshToken'];
      if (refresh === undefined) throw new RenewalError('refused', { lost: false });
      const given = { grant_type: 'refresh_token', refresh_token: refresh } as const;
      const tokens = await askToken(server, account.subdomain, client, given, AGENT_SCOPES);
      return { refreshToken: refresh, ...kept(tokens) };
    } catch (error) {
      // What is wrong with the client is an admin's to mend, and then the leave is as good as before.
      const isOver = error instanceof RenewalError && error.code === 'refused';
      if (isOver && !(error instanceof ClientRefused)) {
        await grants.drop(owner, stamp);
        throw new NoLeave();
      }
      throw error;
    }
  };

  const renewed = async (refused: string): Promise<string> => {
    try {
      const next = await grants.renew(owner, ({ accessToken }) => accessToken !== refused, ask);
      const token = next?.secrets['accessToken'];
      if (token === undefined) throw new NoLeave();
      return token;
    } catch (error) {
      trouble = error instanceof Error ? error : new Error('renewal failed');
      throw trouble;
    }
  };

  return {
    credentials: {
      scheme: 'bearer',
      token: async () => {
        const { accessToken, expiresAt, refreshToken } = grant.secrets;
        const left =
          expiresAt === undefined ? Infinity : Date.parse(expiresAt) - server.now().getTime();
        if (accessToken !== undefined && (left > SOON_MS || refreshToken === undefined))
          return accessToken;
        return renewed(accessToken ?? '');
      },
      refresh: renewed,
    },
    trouble: () => trouble,
  };
};

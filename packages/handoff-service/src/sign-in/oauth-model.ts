import type {
  AuthorizationCodeModel,
  Client,
  RefreshTokenModel,
  User,
} from '@node-oauth/oauth2-server';
import type { Logger } from 'pino';
import type { Attempt } from './attempt.ts';
import type { Attempts } from './attempts.ts';
import type { OAuthAnswer } from './oauth-call.ts';
import type { SignInClient, SignInPort } from './port.ts';
import { SCOPE } from './read-authorize.ts';
import { newSecret } from './secrets.ts';
import { ACCESS_MS } from './token-store.ts';
import type { TokenStore } from './token-store.ts';

/** What somebody brought is over, or was brought by somebody else meanwhile. */
export class GrantOver extends Error {
  override name = 'invalid_grant';
}

type Model = AuthorizationCodeModel & RefreshTokenModel;

/** Where all of it is. */
export interface OAuthParts {
  port: SignInPort;
  attempts: Attempts;
  tokens: TokenStore;
  log: Logger;
  /** Renewals under way, by what was sent: a platform that renews from several places at once is answered alike. */
  renewals: Map<string, Promise<OAuthAnswer>>;
}

/** The store decides what is over, by a clock all processes share; what is left is good for a while. */
const later = (): Date => new Date(Date.now() + ACCESS_MS);

const asClient = (client: SignInClient): Client => ({
  id: client.clientId,
  redirectUris: [...client.redirectUris],
  grants: ['authorization_code', 'refresh_token'],
});

const userOf = ({ tenant, user }: { tenant: string; user: string }): User => ({ tenant, user });

const generated = {
  generateAuthorizationCode: async () => newSecret('code'),
  generateAccessToken: async () => newSecret('access'),
  generateRefreshToken: async () => newSecret('refresh'),
  // The door that takes access tokens is `personOf`.
  getAccessToken: async () => null,
  validateScope: async () => [SCOPE],
} as const;

/** What the protocol needs to turn one attempt, of somebody who agreed, into a code. */
export const agreeModel = ({ attempts }: OAuthParts, attempt: Attempt): Model => {
  const client = asClient(attempt.client);
  return {
    ...generated,
    getClient: async (clientId) => clientId === attempt.client.clientId && client,
    saveAuthorizationCode: async (code, _client, user) => {
      if (!(await attempts.agree(attempt, code.authorizationCode))) throw new GrantOver();
      return { ...code, client, user };
    },
    saveToken: async () => null,
    getAuthorizationCode: async () => null,
    revokeAuthorizationCode: async () => false,
    getRefreshToken: async () => null,
    revokeToken: async () => false,
  };
};

/** What the protocol needs for one call of `/oauth/token`, whose client has proven itself. */
export const tokenModel = (
  { port, tokens }: OAuthParts,
  known: SignInClient,
  redirectUri: string | undefined,
): Model => {
  const client = asClient(known);
  let renewing = '';
  const isTheirs = (owner: { clientId: string; tenant: string; account: string }): boolean =>
    owner.clientId === known.clientId &&
    owner.tenant === known.tenant &&
    owner.account === known.account;

  return {
    ...generated,
    getClient: async (clientId) => clientId === known.clientId && client,
    saveAuthorizationCode: async () => null,

    getAuthorizationCode: async (authorizationCode) => {
      const code = await tokens.findCode(authorizationCode);
      if (!code || !isTheirs(code)) return null;
      const { tenant, scope, challenge } = code;
      if (code.isUsed) await tokens.takeCode(tenant, authorizationCode);
      if (code.isUsed || code.isOver) return null;
      return {
        authorizationCode,
        expiresAt: later(),
        redirectUri: code.redirectUri,
        scope: [scope],
        client,
        user: userOf(code),
        ...(challenge !== null && { codeChallenge: challenge, codeChallengeMethod: 'S256' }),
      };
    },

    // Used up whatever comes next: nobody tries verifiers or addresses one after the other.
    revokeAuthorizationCode: async (code) =>
      (await tokens.takeCode(tenantOf(code.user), code.authorizationCode)) &&
      redirectUri === code.redirectUri,

    getRefreshToken: async (refreshToken) => {
      const token = await tokens.findToken('refresh', refreshToken);
      if (!token || !isTheirs(token)) return null;
      const { tenant, helpdesk, account, user } = token;
      // Before the token is used up: when the helpdesk can't be asked, it is good for another try.
      if (!token.isUsed && !token.isOver && !(await port.isStill({ tenant, account, user }))) {
        await tokens.endOf({ tenant, helpdesk, user });
        return null;
      }
      renewing = refreshToken;
      return { refreshToken, scope: [token.scope], client, user: userOf(token) };
    },

    // Together with the new ones, in `saveToken`: whoever is interrupted between the two would be signed out.
    revokeToken: async () => true,

    saveToken: async (token, _client, user) => {
      const { accessToken: access, refreshToken: refresh, authorizationCode: code } = token;
      if (!refresh) return null;
      const tenant = tenantOf(user);
      const pair = { access, refresh };
      const isKept =
        typeof code === 'string'
          ? await tokens.issue(tenant, code, pair)
          : (await tokens.renew(tenant, renewing, pair)) === 'renewed';
      if (!isKept) throw new GrantOver();
      return { ...token, client, user };
    },
  };
};

const tenantOf = (user: User): string => String(user['tenant']);

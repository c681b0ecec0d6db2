import type { Given } from './credentials.ts';
import { messagingSecrets } from './messaging/messaging-secrets.ts';
import { askToken } from './oauth-tokens.ts';
import type { Tokens } from './oauth-tokens.ts';
import type { OAuthClient, ZendeskServer } from './server.ts';
import type { ZendeskSettings } from './settings.ts';

/** Credentials as they are stored: texts by name, sealed together. */
export type Secrets = Readonly<Record<string, string>>;

/** Tokens as secrets; what is not known is left out. */
export const kept = (tokens: Tokens): Secrets =>
  Object.fromEntries(
    Object.entries(tokens).filter((entry): entry is [string, string] => entry[1] !== null),
  );

/** The client a pairing uses: its own, or the server's. */
export const clientOf = (
  { client }: Pick<ZendeskServer, 'client'>,
  { clientId, clientSecret }: { clientId?: string | undefined; clientSecret?: string | undefined },
): OAuthClient | null =>
  clientId !== undefined && clientSecret !== undefined ? { clientId, clientSecret } : client;

/** The client that agents give leave to; null where there is none. */
export const clientFor = (
  server: Pick<ZendeskServer, 'client'>,
  { mode }: Pick<ZendeskSettings, 'mode'>,
  secrets: Secrets,
): OAuthClient | null => {
  if (mode === 'api-token') return null;
  return clientOf(mode === 'oauth' ? server : { client: null }, secrets);
};

/** Secrets for a pairing with its rotating tokens, of which the old ones are used up. @throws RenewalError */
export const renewedSecrets = async (
  server: ZendeskServer,
  subdomain: string,
  client: OAuthClient,
  secrets: Secrets,
): Promise<Secrets> => {
  const tokens = await askToken(server, subdomain, client, {
    grant_type: 'refresh_token',
    refresh_token: secrets['refreshToken'] ?? '',
  });
  const { clientId, clientSecret, refreshToken } = secrets;
  return {
    ...(clientId !== undefined && { clientId }),
    ...(clientSecret !== undefined && { clientSecret }),
    // Who rotates nothing keeps what there is.
    ...(refreshToken !== undefined && { refreshToken }),
    ...messagingSecrets(secrets),
    ...kept(tokens),
  };
};

/** What of given credentials is stored; an authorization is turned into tokens. @throws RenewalError */
export const firstSecrets = async (
  server: ZendeskServer,
  subdomain: string,
  client: OAuthClient | null,
  given: Given,
): Promise<Secrets> => {
  if (given.mode === 'api-token') return { email: given.email, apiToken: given.apiToken };
  if (given.mode === 'client-credentials')
    return { clientId: given.clientId, clientSecret: given.clientSecret };
  if (!client) return {};
  const own = given.clientId === undefined ? {} : { ...client };
  const grant =
    'code' in given
      ? ({
          grant_type: 'authorization_code',
          code: given.code,
          redirect_uri: given.redirectUri,
        } as const)
      : ({ grant_type: 'refresh_token', refresh_token: given.refreshToken } as const);
  return { ...own, ...kept(await askToken(server, subdomain, client, grant)) };
};

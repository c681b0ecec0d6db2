import type OAuth2Server from '@node-oauth/oauth2-server';
import { errorCode } from '../problems/error-code.ts';
import type { Attempt } from './attempt.ts';
import { GrantOver, agreeModel, tokenModel } from './oauth-model.ts';
import type { OAuthParts } from './oauth-model.ts';
import { isClientId, isOAuthFault, readCall, refuseCall } from './oauth-call.ts';
import type { OAuthAnswer, OAuthCall, ReadCall } from './oauth-call.ts';
import type { SignInClient } from './port.ts';
import { redirectTo } from './redirect-to.ts';
import { SCOPE } from './read-authorize.ts';
import { hashOf } from './secrets.ts';
import { ACCESS_MS } from './token-store.ts';

type Library = typeof OAuth2Server;

/** Read when somebody signs in, not at the start. */
const library = async (): Promise<Library> => (await import('@node-oauth/oauth2-server')).default;

const FORM = 'application/x-www-form-urlencoded';

/** The library knows more, which nobody gets here. */
const GRANTS = new Set(['authorization_code', 'refresh_token']);

const LIFETIMES = {
  accessTokenLifetime: ACCESS_MS / 1_000,
  refreshTokenLifetime: ACCESS_MS / 1_000,
  authorizationCodeLifetime: 60,
  allowEmptyState: true,
} as const;

/** A request as the library reads it: a form, from somebody who proved to be the client already. */
const asForm = (form: Readonly<Record<string, string>>) => ({
  method: 'POST',
  query: {},
  headers: { 'content-type': FORM, 'content-length': '1' },
  body: form,
});

/** The client of a call, when the secret is its own. */
const clientOf = async (
  { port }: OAuthParts,
  { clientId, secret }: ReadCall,
): Promise<SignInClient | null> => {
  const client = isClientId(clientId) ? await port.clientOf(clientId) : null;
  return client && (await port.secretFits(client, secret)) ? client : null;
};

/** The address a browser is sent to when its person agreed; null when that is over. @throws Problem `store-unavailable` */
export const agreeTo = async (
  parts: OAuthParts,
  attempt: Attempt,
  issuer: string,
): Promise<string | null> => {
  const { client, redirectUri, state, challenge, person } = attempt;
  if (!person) return null;
  const OAuth = await library();
  const server = new OAuth({ ...LIFETIMES, model: agreeModel(parts, attempt) });
  const request = new OAuth.Request(
    asForm({
      client_id: client.clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: SCOPE,
      ...(state !== null && { state }),
      ...(challenge !== null && { code_challenge: challenge, code_challenge_method: 'S256' }),
    }),
  );
  try {
    const code = await server.authorize(request, new OAuth.Response(), {
      authenticateHandler: { handle: () => ({ tenant: client.tenant, user: person.user }) },
    });
    return redirectTo(redirectUri, issuer, { code: code.authorizationCode, state });
  } catch (error) {
    const cause = causeOf(error);
    if (cause instanceof GrantOver) return null;
    throw cause;
  }
};

/** What went wrong beneath the library, where it did; its own words for that are never told. */
const causeOf = (error: unknown): unknown =>
  error instanceof Error && 'inner' in error && error.inner instanceof Error ? error.inner : error;

/** Tokens for what a client brought, which it may have. */
const grantTo = async (
  parts: OAuthParts,
  client: SignInClient,
  { form, secret }: ReadCall,
): Promise<OAuthAnswer> => {
  const OAuth = await library();
  const model = tokenModel(parts, client, form['redirect_uri']);
  const server = new OAuth({ ...LIFETIMES, model });
  try {
    const token = await server.token(
      new OAuth.Request(asForm({ ...form, client_id: client.clientId, client_secret: secret })),
      new OAuth.Response(),
    );
    return {
      status: 200,
      body: {
        access_token: token.accessToken,
        token_type: 'Bearer',
        expires_in: ACCESS_MS / 1_000,
        refresh_token: token.refreshToken ?? '',
        scope: SCOPE,
      },
      headers: {},
    };
  } catch (error) {
    const cause = causeOf(error);
    const name = cause instanceof Error ? cause.name : '';
    if (isOAuthFault(name)) return refuseCall(name);
    parts.log.warn({ tenant: client.tenant, cause: errorCode(cause) }, 'no tokens were given');
    return refuseCall('temporarily_unavailable');
  }
};

/** Gives tokens for a code, or for a refresh token. Never rejects for what the client can be told. */
export const exchange = async (parts: OAuthParts, call: OAuthCall): Promise<OAuthAnswer> => {
  const read = readCall(call);
  if (typeof read === 'string') return refuseCall(read);
  const client = await clientOf(parts, read);
  if (!client) return refuseCall('invalid_client');
  const grant = read.form['grant_type'];
  if (grant !== undefined && !GRANTS.has(grant)) return refuseCall('unsupported_grant_type');
  if (grant !== 'refresh_token') return grantTo(parts, client, read);
  // Whoever asks for the same while it is under way gets the same, which is no second use; a moment later it is one.
  const { renewals } = parts;
  const name = hashOf(client.clientId, JSON.stringify(read.form)).toString('base64url');
  const before = renewals.get(name);
  if (before) return before;
  const renewal = grantTo(parts, client, read).finally(() => renewals.delete(name));
  renewals.set(name, renewal);
  return renewal;
};

/** Ends the sign-in a token belongs to (RFC 7009). What is no token (any more) is as good as ended. */
export const revoke = async (parts: OAuthParts, call: OAuthCall): Promise<OAuthAnswer> => {
  const read = readCall(call);
  if (typeof read === 'string') return refuseCall(read);
  const client = await clientOf(parts, read);
  if (!client) return refuseCall('invalid_client');
  const token = read.form['token'];
  if (token === undefined) return refuseCall('invalid_request');
  const found =
    (await parts.tokens.findToken('refresh', token)) ??
    (await parts.tokens.findToken('access', token));
  if (found && (found.clientId !== client.clientId || found.tenant !== client.tenant))
    return refuseCall('unauthorized_client');
  if (found) await parts.tokens.end(found.tenant, found.signIn);
  return { status: 200, body: {}, headers: {} };
};

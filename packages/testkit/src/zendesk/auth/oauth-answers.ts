import type { Answer } from '../wire/call.ts';
import type { Json } from '../wire/values.ts';
import { GrantRefused } from './grants.ts';
import type { Grants, Lifetimes, OauthClient } from './grants.ts';

const refused = (error: unknown): Answer => {
  if (!(error instanceof GrantRefused)) throw error;
  const { code, status } = error;
  return { status, body: { error: code, error_description: `The request was refused: ${code}.` } };
};

const text = (body: Json, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};

const clientOf = (grants: Grants, body: Json): OauthClient => {
  const client = grants.clients.get(text(body, 'client_id'));
  if (!client) throw new GrantRefused('invalid_client', 401);
  if (client.secret !== null && client.secret !== text(body, 'client_secret'))
    throw new GrantRefused('invalid_client', 401);
  return client;
};

const within = (
  body: Json,
  name: string,
  least: number,
  most: number,
  otherwise: number | null,
) => {
  const value = body[name];
  if (value === undefined || value === null) return otherwise;
  const seconds = Number(value);
  if (!Number.isInteger(seconds) || seconds < least || seconds > most)
    throw new GrantRefused('invalid_request');
  return seconds;
};

const DAY = 86_400;

/** `POST /oauth/tokens`: a token for a code, for a refresh token, or for a client itself. */
export const answerTokens = (grants: Grants, body: Json, defaults: Lifetimes): Answer => {
  try {
    const client = clientOf(grants, body);
    const lifetimes = {
      access: within(body, 'expires_in', 300, 2 * DAY, defaults.access),
      refresh: within(body, 'refresh_token_expires_in', 7 * DAY, 90 * DAY, defaults.refresh),
    };
    const pair = pairFor(grants, client, body, lifetimes);
    return {
      status: 200,
      body: {
        access_token: pair.access,
        token_type: 'bearer',
        scope: pair.scopes.join(' '),
        ...(lifetimes.access !== null && { expires_in: lifetimes.access }),
        ...(pair.refresh !== null && {
          refresh_token: pair.refresh,
          refresh_token_expires_in: lifetimes.refresh,
        }),
      },
    };
  } catch (error) {
    return refused(error);
  }
};

const pairFor = (grants: Grants, client: OauthClient, body: Json, lifetimes: Lifetimes) => {
  switch (text(body, 'grant_type')) {
    case 'authorization_code': {
      const verifier = text(body, 'code_verifier');
      const shown = { client, redirectUri: text(body, 'redirect_uri'), verifier };
      return grants.redeem(text(body, 'code'), shown, lifetimes);
    }
    case 'refresh_token':
      return grants.refresh(text(body, 'refresh_token'), client, lifetimes);
    case 'client_credentials': {
      if (client.actsAs === null || client.secret === null)
        throw new GrantRefused('unauthorized_client');
      const scopes = text(body, 'scope').split(/\s+/).filter(Boolean);
      // Nothing renews it: the client asks for another.
      return grants.issue({ client: client.id, user: client.actsAs, scopes }, lifetimes, false);
    }
    default:
      throw new GrantRefused('unsupported_grant_type');
  }
};

/** `GET /oauth/authorizations/new`: the page on which somebody agrees, who here has done so or not beforehand. */
export const answerAuthorization = (
  grants: Grants,
  query: URLSearchParams,
  user: number | null,
): Answer => {
  const client = grants.clients.get(query.get('client_id') ?? '');
  const redirectUri = query.get('redirect_uri') ?? '';
  // Nobody is sent to an address that the client has not.
  if (!client?.redirectUris.includes(redirectUri))
    return { status: 400, body: { error: 'invalid_request' } };
  const back = new URL(redirectUri);
  const state = query.get('state');
  if (state !== null) back.searchParams.set('state', state);
  const challenge = query.get('code_challenge');
  const plain = challenge !== null && query.get('code_challenge_method') !== 'S256';
  const error =
    query.get('response_type') !== 'code'
      ? 'unsupported_response_type'
      : user === null
        ? 'access_denied'
        : plain || (client.secret === null && challenge === null)
          ? 'invalid_request'
          : null;
  if (error !== null || user === null) back.searchParams.set('error', error ?? 'access_denied');
  else {
    const scopes = (query.get('scope') ?? 'read').split(/\s+/);
    const grant = { client: client.id, user, redirectUri, scopes, challenge };
    back.searchParams.set('code', grants.code(grant));
  }
  return { status: 302, headers: { location: back.toString() } };
};

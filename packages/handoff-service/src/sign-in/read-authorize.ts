import type { AuthorizeRequest } from './attempt.ts';
import { isClientId } from './oauth-call.ts';
import { redirectTo } from './redirect-to.ts';
import type { SignInClient, SignInPort } from './port.ts';

/** The one thing a sign-in is for. */
export const SCOPE = 'panel';

/** What became of reading a request. `redirect`: an address that says why not, where it is the client's own. */
export type AuthorizeReading =
  | { ok: true; request: AuthorizeRequest }
  | { ok: false; why: 'client' | 'redirect' }
  | { ok: false; why: 'request'; redirect: string };

const one = (query: URLSearchParams, name: string): string | null => {
  const values = query.getAll(name);
  return values.length === 1 ? (values[0] ?? null) : null;
};

const NAMES = [
  'response_type',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
  'response_mode',
];

/** RFC 6749, 4.1.2.1 and RFC 7636, 4.4.1: what is wrong, and for whoever looks for it in which way. */
const faultOf = (query: URLSearchParams): [error: string, description: string] | null => {
  const twice = NAMES.find((name) => query.getAll(name).length > 1);
  if (twice) return ['invalid_request', `${twice} is there more than once`];
  const responseType = query.get('response_type');
  if (!responseType) return ['invalid_request', 'response_type is missing'];
  if (responseType !== 'code') return ['unsupported_response_type', 'response_type is not code'];
  if ((query.get('response_mode') ?? 'query') !== 'query')
    return ['invalid_request', 'response_mode is not query'];
  const scopes = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  if (scopes.some((scope) => scope !== SCOPE))
    return ['invalid_scope', `there is no scope but ${SCOPE}`];
  const challenge = query.get('code_challenge');
  const method = query.get('code_challenge_method');
  if (challenge === null && method === null) return null;
  // Without a method, RFC 7636 says plain.
  if (method !== 'S256') return ['invalid_request', 'code_challenge_method is not S256'];
  if (!/^[\w-]{43}$/.test(challenge ?? ''))
    return ['invalid_request', 'code_challenge is not a SHA-256 in base64url'];
  return null;
};

const STATE = /^[\u0020-\u007e]{0,2000}$/;

/** Who is sent where: only this decides whether anything may be sent back to a redirect URI. */
const readClient = async (
  query: URLSearchParams,
  port: SignInPort,
): Promise<{ client: SignInClient; redirectUri: string } | 'client' | 'redirect'> => {
  const clientId = one(query, 'client_id');
  const client = clientId && isClientId(clientId) ? await port.clientOf(clientId) : null;
  if (!client) return 'client';
  const redirectUri = one(query, 'redirect_uri');
  // Letter by letter (RFC 9700, 2.1); needed, as clients have several.
  if (redirectUri === null || !client.redirectUris.includes(redirectUri)) return 'redirect';
  return { client, redirectUri };
};

/** Reads the query of `/oauth/authorize`. @throws Problem `store-unavailable` */
export const readAuthorize = async (
  query: URLSearchParams,
  port: SignInPort,
  issuer: string,
): Promise<AuthorizeReading> => {
  const whose = await readClient(query, port);
  if (typeof whose === 'string') return { ok: false, why: whose };
  const { client, redirectUri } = whose;
  const state = one(query, 'state');
  const isStateGood = state === null || STATE.test(state);
  const fault =
    faultOf(query) ??
    (isStateGood ? null : (['invalid_request', 'state is not printable'] as const));
  if (fault) {
    const [error, description] = fault;
    const said = { error, error_description: description, state: isStateGood ? state : null };
    return { ok: false, why: 'request', redirect: redirectTo(redirectUri, issuer, said) };
  }
  const challenge = one(query, 'code_challenge');
  return { ok: true, request: { client, redirectUri, state, scope: SCOPE, challenge } };
};

import { ok } from '../wire/call.ts';
import type { Answer } from '../wire/call.ts';
import { Refusal, missing, unauthorized } from '../wire/refusal.ts';
import { must, readText } from '../wire/values.ts';
import type { Json } from '../wire/values.ts';
import type { Grant, Grants } from './grants.ts';

/** What OAuth rests on. */
export interface OauthParts {
  grants: Grants;
  clientId: string;
  clientSecret: () => string;
  redirectUris: readonly string[];
  codeOnce: boolean;
  /** Who is at the browser, and what the app may; null: they refuse. */
  signedIn: () => Grant | null;
}

/** The page on which people let an app in: here they do so at once. @throws Refusal 400 */
export const answerAuthorize = (query: URLSearchParams, parts: OauthParts): Answer => {
  const [first = ''] = parts.redirectUris;
  const to = query.get('redirect_uri') ?? first;
  if (query.get('client_id') !== parts.clientId)
    throw new Refusal(400, 'bad_request', 'The client_id is not known');
  if (!parts.redirectUris.includes(to))
    throw new Refusal(400, 'bad_request', 'The redirect_uri is not one of the app');
  const state = query.get('state');
  if (state === null) throw missing('state');
  const grant = parts.signedIn();
  const address = new URL(to);
  if (grant === null) address.searchParams.set('error', 'access_denied');
  else address.searchParams.set('code', parts.grants.newCode(grant));
  address.searchParams.set('state', state);
  return { status: 302, headers: { location: address.href } };
};

/** A code for a token. @throws Refusal 400, 401 */
export const answerToken = (body: Json, parts: OauthParts): Answer => {
  const code = must(readText, body, 'code');
  const id = must(readText, body, 'client_id');
  const secret = must(readText, body, 'client_secret');
  if (id !== parts.clientId || secret !== parts.clientSecret())
    throw unauthorized('Unauthorized Client');
  const grant = parts.grants.takeCode(code, parts.codeOnce);
  if (grant === null) throw unauthorized('Unauthorized Code');
  const token = parts.grants.issue(grant);
  return ok({ token_type: 'Bearer', token, access_token: token });
};

import type { Answer } from '../wire/call.ts';
import { ok } from '../wire/call.ts';
import { Refusal, forbidden, noEndpoint, notFound } from '../wire/refusal.ts';
import type { Asking } from './authenticate.ts';
import type { Grants } from './grants.ts';

/** Whoever asks about a token. */
export interface TokenAsk {
  method: string;
  /** `current`, or an id. */
  which: string;
  authorization: string | undefined;
  asking: Asking | null;
  /** Whether the end of `current` is one: some were told 204, and went on with it. */
  currentEnds: boolean;
}

const PATH = /^\/oauth\/tokens\/(current|\d{1,15})(\.json)?$/;

/** Which token a path is about; null for any other path. */
export const tokenIn = (path: string): string | null => PATH.exec(path)?.[1] ?? null;

/** `GET|DELETE /oauth/tokens/{id|current}`: what a token is, and its end. */
export const answerToken = (grants: Grants, ask: TokenAsk): Answer => {
  const { method, which, authorization = '', asking, currentEnds } = ask;
  if (!asking) throw new Refusal(401, { error: "Couldn't authenticate you" });
  const { user, scopes } = asking;
  if (!(scopes?.includes(method === 'GET' ? 'read' : 'write') ?? true)) throw forbidden();
  const shown = authorization.split(/ +/)[1] ?? '';
  const pair = which === 'current' ? grants.shown(shown) : grants.numbered(Number(which));
  if (!pair) throw notFound();
  if (pair.user !== user.id && user.role !== 'admin') throw forbidden();
  const { id, client, user: userId, scopes: has } = pair;
  if (method === 'GET')
    return ok({ token: { id, client_id: client, user_id: userId, scopes: has } });
  if (method !== 'DELETE') throw noEndpoint();
  if (which !== 'current' || currentEnds) grants.end(id);
  return { status: 204 };
};

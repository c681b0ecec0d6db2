import { ConnectorError } from '@baton/handoff-service';
import { urlUnder } from '../../shared/base-url.ts';
import { httpCaller } from '../../shared/http-call.ts';
import type { HttpCall, HttpCaller } from '../../shared/http-call.ts';
import type { ToldLimit } from '../../shared/told-limit.ts';
import { KeptToken } from '../../shared/token-source.ts';
import type { ZendeskAccount } from './account.ts';
import { answeredOf, jsonOf, originOf } from './answer.ts';
import type { Answered } from './answer.ts';

/** One request to Zendesk's API. */
export interface ZendeskCall {
  method: Exclude<HttpCall['method'], 'PATCH'>;
  /** Below `/api/v2`, segment by segment, not escaped. */
  path: readonly string[];
  query?: readonly (readonly [string, string])[];
  body?: unknown;
  /** Plain text in place of a body. */
  text?: string;
  /** Whether it changes anything: only then can something of it be left behind. */
  write: boolean;
  /** Only creating a ticket takes one. */
  idempotencyKey?: string;
  signal: AbortSignal;
}

/** JSON of a 2xx answer, null where it is empty. Rejects with a ConnectorError and nothing else. */
export type ZendeskApi = (call: ZendeskCall) => Promise<unknown>;

const caller = httpCaller();

/**
 * Zendesk's API for one account: credentials that are renewed once when they are refused (by whoever comes first, for all), headers of the
 * Marketplace, pauses that it asks for, answers of at most 4 MB, no redirects. `limit` is told what answers say of the account's. Keep it as long as the account stays the same: it holds the token.
 */
export const zendeskApi = (
  account: ZendeskAccount,
  {
    now = () => new Date(),
    call = caller,
    limit,
  }: { now?: () => Date; call?: HttpCaller; limit?: ToldLimit } = {},
): ZendeskApi => {
  const { credentials, marketplace } = account;
  const kept = new KeptToken(credentials);

  const ask = async <T>(given: Promise<T>): Promise<T> => {
    try {
      return await given;
    } catch {
      // Whatever kept the token away, nothing was sent.
      throw new ConnectorError('unauthorized', { sent: false });
    }
  };

  const authorization = (token: string): string =>
    credentials.scheme === 'basic'
      ? `Basic ${Buffer.from(token).toString('base64')}`
      : `Bearer ${token}`;

  const send = async (request: ZendeskCall, token: string): Promise<Answered> => {
    const { method, path, query, body, text, write, idempotencyKey, signal } = request;
    const url = urlUnder(`${originOf(account)}/api/v2`, path, query);
    if (!url) throw new ConnectorError('not-found', { sent: false });
    const outcome = await call({
      method,
      url,
      headers: {
        authorization: authorization(token),
        ...(marketplace && {
          'x-zendesk-marketplace-name': marketplace.name,
          'x-zendesk-marketplace-organization-id': marketplace.organizationId,
          'x-zendesk-marketplace-app-id': marketplace.appId,
        }),
        ...(text !== undefined && { 'content-type': 'text/plain; charset=utf-8' }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      body: text ?? (body === undefined ? null : JSON.stringify(body)),
      signal,
    });
    const answer = answeredOf(outcome, write);
    limit?.note(answer.headers['x-rate-limit'], answer.headers['x-rate-limit-remaining']);
    return answer;
  };

  return async (request) => {
    const token = await ask(kept.get());
    let answer = await send(request, token);
    if (answer.status === 401) {
      const other = await ask(kept.after(token));
      if (other !== null) answer = await send(request, other);
    }
    return jsonOf(answer, request.write, now());
  };
};

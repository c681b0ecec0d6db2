import { ConnectorError } from '@baton/handoff-service';
import { urlUnder } from '../../shared/base-url.ts';
import { httpCaller } from '../../shared/http-call.ts';
import type { HttpCall, HttpCaller, HttpOutcome } from '../../shared/http-call.ts';
import { retryAfterMs } from '../../shared/retry-after.ts';
import { KeptToken } from '../../shared/token-source.ts';
import type { ZendeskAccount } from './account.ts';
import { ZendeskRefusal, invalidParts } from './zendesk-refusal.ts';

/** One request to Zendesk's API. */
export interface ZendeskCall {
  method: Exclude<HttpCall['method'], 'PATCH'>;
  /** Below `/api/v2`, segment by segment, not escaped. */
  path: readonly string[];
  query?: readonly (readonly [string, string])[];
  body?: unknown;
  /** Whether it changes anything: only then can something of it be left behind. */
  write: boolean;
  /** Only creating a ticket takes one. */
  idempotencyKey?: string;
  signal: AbortSignal;
}

/** JSON of a 2xx answer, null where it is empty. Rejects with a ConnectorError and nothing else. */
export type ZendeskApi = (call: ZendeskCall) => Promise<unknown>;

type Answered = Extract<HttpOutcome, { answered: true }>;

/** A subdomain as Zendesk gives them: one label of a host name. */
const SUBDOMAIN = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

const caller = httpCaller();

const readJson = (text: string): { json: unknown } | null => {
  if (text.trim() === '') return { json: null };
  try {
    return { json: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** Why an answer is no success. Only a 4xx says for certain that nothing was done. */
const errorOf = (answer: Answered, write: boolean, now: Date): ConnectorError => {
  const { status, headers } = answer;
  const wait = retryAfterMs(headers['retry-after'], headers.date, now);
  const more = wait === null ? {} : { retryAfterMs: wait };
  if (status === 429) return new ConnectorError('rate-limited', { sent: false, ...more });
  if (status === 401 || status === 403) return new ZendeskRefusal('unauthorized', status, []);
  if (status === 404 || status === 410) return new ZendeskRefusal('not-found', status, []);
  if (status >= 400 && status < 500 && status !== 408)
    return new ZendeskRefusal('refused', status, invalidParts(readJson(answer.body)?.json));
  if (status >= 300 && status < 400) return new ConnectorError('refused', { sent: write });
  return new ConnectorError('unavailable', { sent: write, ...more });
};

const baseOf = ({ subdomain, origin }: ZendeskAccount): string => {
  if (origin !== null) return `${origin.replace(/\/+$/, '')}/api/v2`;
  if (!SUBDOMAIN.test(subdomain)) throw new ConnectorError('refused', { sent: false });
  return `https://${subdomain}.zendesk.com/api/v2`;
};

/**
 * Zendesk's API for one account: credentials that are renewed once when they are refused (by whoever comes first, for all), headers of the
 * Marketplace, pauses that it asks for, answers of at most 4 MB, no redirects. Keep it as long as the account stays the same: it holds the token.
 */
export const zendeskApi = (
  account: ZendeskAccount,
  { now = () => new Date(), call = caller }: { now?: () => Date; call?: HttpCaller } = {},
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
    const { method, path, query, body, write, idempotencyKey, signal } = request;
    const url = urlUnder(baseOf(account), path, query);
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
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal,
    });
    if (outcome.answered) return outcome;
    // A matter of what was asked for: Zendesk itself is well.
    if (outcome.tooLarge && !write) throw new ZendeskRefusal('refused', 413, []);
    throw new ConnectorError('unavailable', { sent: write && outcome.sent });
  };

  return async (request) => {
    const token = await ask(kept.get());
    let answer = await send(request, token);
    if (answer.status === 401) {
      const other = await ask(kept.after(token));
      if (other !== null) answer = await send(request, other);
    }
    if (answer.status < 200 || answer.status >= 300) throw errorOf(answer, request.write, now());
    const read = readJson(answer.body);
    // A page of somebody in between: whether Zendesk did anything is not said.
    if (!read) throw new ConnectorError('unavailable', { sent: request.write });
    return read.json;
  };
};

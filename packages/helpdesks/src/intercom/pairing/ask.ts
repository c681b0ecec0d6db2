import { ConnectorError } from '@baton/handoff-service';
import type { z } from 'zod';
import { urlUnder } from '../../shared/base-url.ts';
import type { HttpOutcome } from '../../shared/http-call.ts';
import { retryAfterMs } from '../../shared/retry-after.ts';
import type { IntercomRegion } from '../api/account.ts';
import { apiAt } from './server.ts';
import type { IntercomServer } from './server.ts';

/** What asking a workspace takes. */
export interface Asking {
  server: Pick<IntercomServer, 'origin' | 'call' | 'now'>;
  region: IntercomRegion;
  /** Sent as `Intercom-Version`. */
  version: string;
  /** Null where the call itself proves who asks. */
  token: string | null;
  signal: AbortSignal;
}

/** Intercom said no for good. */
class IntercomRefusal extends ConnectorError {
  readonly status: number;

  constructor(code: ConnectorError['code'], status: number) {
    super(code, { sent: false });
    this.status = status;
  }
}

/** Whether Intercom itself said that a token is over: `401`, and nothing else that keeps one out. */
export const isTokenOver = (error: unknown): boolean =>
  error instanceof IntercomRefusal && error.status === 401;

const jsonOf = (outcome: HttpOutcome, write: boolean, now: Date): unknown => {
  if (!outcome.answered) throw new ConnectorError('unavailable', { sent: write && outcome.sent });
  const { status, headers, body } = outcome;
  if (status >= 200 && status < 300) {
    try {
      return body.trim() === '' ? null : JSON.parse(body);
    } catch {
      // A page of somebody in between: whether anything was done is not said.
      throw new ConnectorError('unavailable', { sent: write });
    }
  }
  const wait = retryAfterMs(headers['retry-after'], headers.date, now);
  if (status === 429)
    throw new ConnectorError('rate-limited', {
      sent: false,
      ...(wait !== null && { retryAfterMs: wait }),
    });
  if (status === 401 || status === 403) throw new IntercomRefusal('unauthorized', status);
  if (status === 404 || status === 410) throw new IntercomRefusal('not-found', status);
  if (status >= 400 && status < 500 && status !== 408) throw new IntercomRefusal('refused', status);
  throw new ConnectorError('unavailable', { sent: write });
};

/**
 * One call of Intercom's API, read by its shape. For what stands around the connector: pairing, checklist, who somebody is.
 * @throws ConnectorError, IntercomRefusal where Intercom said no
 */
export const askIntercom = async <T>(
  { server, region, version, token, signal }: Asking,
  shape: z.ZodType<T>,
  path: readonly string[],
  { body, query = [] }: { body?: unknown; query?: readonly (readonly [string, string])[] } = {},
): Promise<T> => {
  const url = urlUnder(apiAt(server, region), path, query);
  if (!url) throw new ConnectorError('not-found', { sent: false });
  const write = body !== undefined;
  const outcome = await server.call({
    method: write ? 'POST' : 'GET',
    url,
    headers: {
      'intercom-version': version,
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: write ? JSON.stringify(body) : null,
    signal,
  });
  const read = shape.safeParse(jsonOf(outcome, write, server.now()));
  if (!read.success) throw new ConnectorError('unavailable', { sent: write });
  return read.data;
};

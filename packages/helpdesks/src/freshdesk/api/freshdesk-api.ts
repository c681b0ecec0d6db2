import { ConnectorError } from '@baton/handoff-service';
import { urlUnder } from '../../shared/base-url.ts';
import { httpCaller } from '../../shared/http-call.ts';
import type { HttpCall, HttpCaller } from '../../shared/http-call.ts';
import type { FreshdeskAccount } from './account.ts';
import { answeredOf, pageOf } from './answer.ts';
import type { Answered, Page } from './answer.ts';
import { sharedBudget } from './budget.ts';
import type { Budget, Purpose } from './budget.ts';
import { formOf } from './form.ts';
import type { FormFile } from './form.ts';
import { originOf } from './origin.ts';

/** One request to Freshdesk's API. */
export interface FreshdeskCall {
  method: Exclude<HttpCall['method'], 'PATCH'>;
  /** Below `/api/v2`, segment by segment, not escaped. */
  path: readonly string[];
  query?: readonly (readonly [string, string])[];
  body?: unknown;
  /** A form in place of a body: the only way a file can come along. */
  form?: { fields: readonly (readonly [string, string])[]; file: FormFile };
  /** Whether it changes anything: only then can something of it be left behind. */
  write: boolean;
  /** What it is for, reads of a write included: not sent when too little is left of the minute's calls. A write when left out. */
  purpose?: Purpose;
  signal: AbortSignal;
}

/** A 2xx answer. Rejects with a ConnectorError and nothing else. */
export type FreshdeskApi = (call: FreshdeskCall) => Promise<Page>;

const caller = httpCaller();

const contentOf = ({ body, form }: FreshdeskCall): { body: string | null; contentType?: string } =>
  form
    ? formOf(form.fields, form.file)
    : { body: body === undefined ? null : JSON.stringify(body) };

/**
 * Freshdesk's API for one account: a key that is asked for again once when it is refused, answers of at most 4 MB, no redirects. After a 429
 * nothing is sent until the time it names. Keep it as long as the account stays the same.
 */
export const freshdeskApi = (
  account: Pick<FreshdeskAccount, 'domain' | 'origin' | 'key'>,
  {
    now = () => new Date(),
    call = caller,
    budget = sharedBudget(account, now),
  }: { now?: () => Date; call?: HttpCaller; budget?: Budget } = {},
): FreshdeskApi => {
  const ask = async (): Promise<string> => {
    try {
      return await account.key();
    } catch {
      // Whatever kept the key away, nothing was sent.
      throw new ConnectorError('unauthorized', { sent: false });
    }
  };

  const send = async (request: FreshdeskCall, key: string): Promise<Answered> => {
    const { method, path, query, write, signal } = request;
    const url = urlUnder(`${originOf(account)}/api/v2`, path, query);
    if (!url) throw new ConnectorError('not-found', { sent: false });
    const { body, contentType } = contentOf(request);
    const outcome = await call({
      method,
      url,
      headers: {
        authorization: `Basic ${Buffer.from(`${key}:X`).toString('base64')}`,
        ...(contentType !== undefined && { 'content-type': contentType }),
      },
      body,
      signal,
    });
    const answer = answeredOf(outcome, write);
    budget.note(answer.headers);
    return answer;
  };

  return async (request) => {
    const { write, purpose = 'write', signal } = request;
    if (signal.aborted) throw new ConnectorError('unavailable', { sent: false });
    budget.admit(purpose);
    const key = await ask();
    let answer = await send(request, key);
    if (answer.status === 401) {
      const other = await ask();
      if (other !== key) answer = await send(request, other);
    }
    try {
      return pageOf(answer, write, now());
    } catch (error) {
      if (error instanceof ConnectorError && error.code === 'rate-limited')
        budget.rest(error.retryAfterMs);
      throw error;
    }
  };
};

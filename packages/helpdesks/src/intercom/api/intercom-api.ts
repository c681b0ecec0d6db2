import { ConnectorError } from '@baton/handoff-service';
import { urlUnder } from '../../shared/base-url.ts';
import { httpCaller } from '../../shared/http-call.ts';
import type { HttpCall, HttpCaller, HttpOutcome } from '../../shared/http-call.ts';
import type { IntercomAccount } from './account.ts';
import { answeredOf, jsonOf } from './answer.ts';
import type { Answered } from './answer.ts';
import { originOf } from './origin.ts';
import { outcomeOf } from './sdk.ts';
import type { SdkCall } from './sdk.ts';

/** What is to be known of a call beside what it asks. */
interface IntercomAsk {
  /** Whether it changes anything: only then can something of it be left behind. */
  write: boolean;
  signal: AbortSignal;
}

/** A request that the official client has no call for. */
interface IntercomCall extends IntercomAsk {
  method: HttpCall['method'];
  /** Segment by segment, not escaped. */
  path: readonly string[];
  query?: readonly (readonly [string, string])[];
  body?: unknown;
}

/** JSON of a 2xx answer, null where it is empty. Both reject with a ConnectorError and nothing else. */
export interface IntercomApi {
  /** A call of the official client. */
  sdk: (ask: SdkCall, options: IntercomAsk) => Promise<unknown>;
  /** What the client has no call for. */
  raw: (call: IntercomCall) => Promise<unknown>;
}

const caller = httpCaller();
/** No longer than this is Intercom left alone without being asked: its windows take ten seconds. */
const LONGEST_REST_MS = 120_000;

/**
 * Intercom's API for one workspace: its version and region, a token that is asked for again once when it is refused, answers of at
 * most 4 MB, no redirects. After a 429 nothing is sent until the time it names. Keep it as long as the account stays the same.
 */
export const intercomApi = (
  account: Pick<IntercomAccount, 'region' | 'origin' | 'token' | 'version'>,
  { now = () => new Date(), call = caller }: { now?: () => Date; call?: HttpCaller } = {},
): IntercomApi => {
  const origin = originOf(account);
  let rest: { since: number; until: number } | null = null;

  const ask = async (): Promise<string> => {
    try {
      return await account.token();
    } catch {
      // Whatever kept the token away, nothing was sent.
      throw new ConnectorError('unauthorized', { sent: false });
    }
  };

  const atRest = (): number => {
    const at = now().getTime();
    // A clock that was set back must not keep it at rest.
    return rest && at >= rest.since && at < rest.until ? rest.until - at : 0;
  };

  const settle = async (
    send: (token: string) => Promise<HttpOutcome>,
    { write, signal }: IntercomAsk,
  ): Promise<unknown> => {
    if (signal.aborted) throw new ConnectorError('unavailable', { sent: false });
    const left = atRest();
    if (left > 0) throw new ConnectorError('rate-limited', { sent: false, retryAfterMs: left });
    const token = await ask();
    let answer: Answered = answeredOf(await send(token), write);
    if (answer.status === 401) {
      const other = await ask();
      if (other !== token) answer = answeredOf(await send(other), write);
    }
    try {
      return jsonOf(answer, write, now());
    } catch (error) {
      if (error instanceof ConnectorError && error.code === 'rate-limited') {
        const since = now().getTime();
        rest = { since, until: since + Math.min(error.retryAfterMs ?? 0, LONGEST_REST_MS) };
      }
      throw error;
    }
  };

  return {
    sdk: (asked, options) =>
      settle(async (token) => {
        const { version } = account;
        const setting = { origin, version, token, signal: options.signal, call };
        return (await outcomeOf(setting, asked)) ?? { answered: false, sent: false };
      }, options),
    raw: ({ method, path, query, body, ...options }) =>
      settle(async (token) => {
        const url = urlUnder(origin, path, query);
        if (!url) throw new ConnectorError('not-found', { sent: false });
        return call({
          method,
          url,
          headers: {
            authorization: `Bearer ${token}`,
            'intercom-version': account.version,
          },
          body: body === undefined ? null : JSON.stringify(body),
          signal: options.signal,
        });
      }, options),
  };
};

import { ConnectorError } from '@baton/handoff-service';
import { urlUnder } from '../shared/base-url.ts';
import { httpCaller } from '../shared/http-call.ts';
import type { HttpCall, HttpOutcome } from '../shared/http-call.ts';
import { retryAfterMs } from '../shared/retry-after.ts';
import { KeptToken } from '../shared/token-source.ts';
import type { GenericOptions } from './options.ts';

/** One request of the protocol. */
export interface ApiCall {
  method: HttpCall['method'];
  path: readonly string[];
  query?: readonly (readonly [string, string])[];
  body?: Readonly<Record<string, unknown>>;
  /** Whether it changes anything: only then can something of it be left behind. */
  write: boolean;
  signal: AbortSignal;
}

/** Answered with what was asked for, or: the ticket is another version by now. */
export type ApiAnswer = { changed: false; json: unknown } | { changed: true };

/** An answer larger than is read. It is a matter of what was asked for: the helpdesk itself is well. */
export class AnswerTooLarge extends ConnectorError {
  constructor() {
    super('refused', { sent: false });
  }
}

/** Sends requests of the protocol. Rejects with ConnectorErrors only. */
export type Api = (call: ApiCall) => Promise<ApiAnswer>;

type Answered = Extract<HttpOutcome, { answered: true }>;

const readJson = (text: string): { json: unknown } | null => {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** Why an answer is no success. Only 4xx says for certain that nothing was done. */
const errorOf = ({ status, headers }: Answered, write: boolean, now: Date): ConnectorError => {
  const wait = retryAfterMs(headers['retry-after'], headers.date, now);
  const more = wait === null ? {} : { retryAfterMs: wait };
  if (status === 429) return new ConnectorError('rate-limited', { sent: false, ...more });
  if (status === 401 || status === 403) return new ConnectorError('unauthorized', { sent: false });
  if (status === 404 || status === 410) return new ConnectorError('not-found', { sent: false });
  if (status >= 400 && status < 500 && status !== 408)
    return new ConnectorError('refused', { sent: false });
  if (status >= 300 && status < 400) return new ConnectorError('refused', { sent: write });
  return new ConnectorError('unavailable', { sent: write, ...more });
};

/** The protocol over HTTP, with a token that is renewed once when it is refused. */
export const genericApi = (options: GenericOptions): Api => {
  const call = httpCaller();
  const token = new KeptToken(options);
  const now = options.now ?? (() => new Date());

  const ask = async <T>(given: Promise<T>): Promise<T> => {
    try {
      return await given;
    } catch {
      // Whatever kept the token away, nothing was sent.
      throw new ConnectorError('unauthorized', { sent: false });
    }
  };

  const send = async ({ method, path, query, body, write, signal }: ApiCall, bearer: string) => {
    const url = urlUnder(options.url, path, query);
    if (!url) throw new ConnectorError('not-found', { sent: false });
    const outcome = await call({
      method,
      url,
      headers: { authorization: `Bearer ${bearer}` },
      body: body === undefined ? null : JSON.stringify(body),
      signal,
    });
    if (outcome.answered) return outcome;
    if (outcome.tooLarge && !write) throw new AnswerTooLarge();
    throw new ConnectorError('unavailable', { sent: write && outcome.sent });
  };

  return async (request) => {
    const bearer = await ask(token.get());
    let answer = await send(request, bearer);
    if (answer.status === 401) {
      const other = await ask(token.after(bearer));
      if (other !== null) answer = await send(request, other);
    }
    if (answer.status === 409 || answer.status === 412) return { changed: true };
    if (answer.status < 200 || answer.status >= 300) throw errorOf(answer, request.write, now());
    const read = readJson(answer.body);
    // A page of somebody in between: whether the helpdesk did anything is not said.
    if (!read) throw new ConnectorError('unavailable', { sent: request.write });
    return { changed: false, json: read.json };
  };
};

import { ConnectorError } from '@baton/handoff-service';
import type { HttpOutcome } from '../../shared/http-call.ts';
import { retryAfterMs } from '../../shared/retry-after.ts';
import { IntercomRefusal } from './intercom-refusal.ts';

/** What came of a call that was answered. */
export type Answered = Extract<HttpOutcome, { answered: true }>;

/** Windows of its limit are ten seconds long; whatever is told, no longer than this. */
const LONGEST_MS = 60 * 60_000;

/** Null when it is no JSON. */
const readJson = (text: string): { json: unknown } | null => {
  if (text.trim() === '') return { json: null };
  try {
    return { json: JSON.parse(text) };
  } catch {
    return null;
  }
};

/**
 * How long Intercom asks to be left alone: until `X-RateLimit-Reset`, in seconds of its own clock, which the answer's `Date` tells;
 * whichever is later where a `Retry-After` is told as well.
 */
const restOf = ({ headers }: Answered, now: Date): number | null => {
  const after = retryAfterMs(headers['retry-after'], headers.date, now);
  const said = headers['x-ratelimit-reset'];
  const reset = typeof said === 'string' && /^\d{9,11}$/.test(said) ? Number(said) * 1_000 : null;
  if (reset === null) return after;
  const answered = Date.parse(headers.date ?? '');
  const wait = reset - (Number.isNaN(answered) ? now.getTime() : answered);
  return Math.max(after ?? 0, Math.min(LONGEST_MS, Math.max(0, wait)));
};

/** Why an answer is no success. Only a 4xx says for certain that nothing was done. */
const errorOf = (answer: Answered, write: boolean, now: Date): ConnectorError => {
  const { status } = answer;
  if (status === 429) {
    const wait = restOf(answer, now);
    return new ConnectorError('rate-limited', {
      sent: false,
      ...(wait !== null && { retryAfterMs: wait }),
    });
  }
  // A 403 is a right that the token was not given: it stays so until somebody changes that.
  if (status === 401 || status === 403) return new IntercomRefusal('unauthorized', status);
  if (status === 404 || status === 410) return new IntercomRefusal('not-found', status);
  if (status >= 400 && status < 500 && status !== 408)
    return new IntercomRefusal('refused', status);
  if (status >= 300 && status < 400) return new ConnectorError('refused', { sent: write });
  const wait = retryAfterMs(answer.headers['retry-after'], answer.headers.date, now);
  return new ConnectorError('unavailable', {
    sent: write,
    ...(wait !== null && { retryAfterMs: wait }),
  });
};

/** JSON of a success, null where it is empty. @throws ConnectorError */
export const jsonOf = (answer: Answered, write: boolean, now: Date): unknown => {
  if (answer.status < 200 || answer.status >= 300) throw errorOf(answer, write, now);
  const read = readJson(answer.body);
  // A page of somebody in between: whether anything was done is not said.
  if (!read) throw new ConnectorError('unavailable', { sent: write });
  return read.json;
};

/** The same of a call that may not have been answered at all. @throws ConnectorError */
export const answeredOf = (outcome: HttpOutcome, write: boolean): Answered => {
  if (outcome.answered) return outcome;
  // A matter of what was asked for: Intercom itself is well.
  if (outcome.tooLarge && !write) throw new IntercomRefusal('refused', 413);
  throw new ConnectorError('unavailable', { sent: write && outcome.sent });
};

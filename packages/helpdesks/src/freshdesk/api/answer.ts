import { ConnectorError } from '@baton/handoff-service';
import type { HttpOutcome } from '../../shared/http-call.ts';
import { retryAfterMs } from '../../shared/retry-after.ts';
import { FreshdeskRefusal, invalidIn } from './freshdesk-refusal.ts';
import { readJson } from './json.ts';

/** What came of a call that was answered. */
export type Answered = Extract<HttpOutcome, { answered: true }>;

/** JSON of a success, and whether the list goes on. */
export interface Page {
  /** Null where the answer is empty. */
  json: unknown;
  next: boolean;
}

/** Why an answer is no success. Only a 4xx says for certain that nothing was done. */
const errorOf = (answer: Answered, write: boolean, now: Date): ConnectorError => {
  const { status, headers } = answer;
  const wait = retryAfterMs(headers['retry-after'], headers.date, now);
  const more = wait === null ? {} : { retryAfterMs: wait };
  if (status === 429) return new ConnectorError('rate-limited', { sent: false, ...more });
  // A 403 is a right that the key's agent has not, or a feature of another plan: it stays so until somebody changes that.
  if (status === 401 || status === 403) return new FreshdeskRefusal('unauthorized', status);
  if (status === 404 || status === 410) return new FreshdeskRefusal('not-found', status);
  if (status >= 400 && status < 500 && status !== 408)
    return new FreshdeskRefusal('refused', status, invalidIn(readJson(answer.body)?.json));
  if (status >= 300 && status < 400) return new ConnectorError('refused', { sent: write });
  return new ConnectorError('unavailable', { sent: write, ...more });
};

/** What a success holds. @throws ConnectorError */
export const pageOf = (answer: Answered, write: boolean, now: Date): Page => {
  if (answer.status < 200 || answer.status >= 300) throw errorOf(answer, write, now);
  const read = readJson(answer.body);
  // A page of somebody in between: whether anything was done is not said.
  if (!read) throw new ConnectorError('unavailable', { sent: write });
  const link = answer.headers['link'];
  const links = Array.isArray(link) ? link.join(',') : (link ?? '');
  return { json: read.json, next: /;\s*rel="?next"?/i.test(links) };
};

/** The same of a call that may not have been answered at all. @throws ConnectorError */
export const answeredOf = (outcome: HttpOutcome, write: boolean): Answered => {
  if (outcome.answered) return outcome;
  // A matter of what was asked for: Freshdesk itself is well.
  if (outcome.tooLarge && !write) throw new FreshdeskRefusal('refused', 413);
  throw new ConnectorError('unavailable', { sent: write && outcome.sent });
};

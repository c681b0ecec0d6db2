import { ConnectorError } from '@baton/handoff-service';
import type { HttpOutcome } from '../../shared/http-call.ts';
import { retryAfterMs } from '../../shared/retry-after.ts';
import { ZendeskRefusal, invalidParts } from './zendesk-refusal.ts';

/** What came of a call that was answered. */
export type Answered = Extract<HttpOutcome, { answered: true }>;

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
  // A matter of what was asked for: Zendesk itself is well.
  if (outcome.tooLarge && !write) throw new ZendeskRefusal('refused', 413, []);
  throw new ConnectorError('unavailable', { sent: write && outcome.sent });
};

const SUBDOMAIN = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** Where an account is. @throws ConnectorError when its subdomain is none */
export const originOf = ({
  subdomain,
  origin,
}: {
  subdomain: string;
  origin: string | null;
}): string => {
  if (origin !== null) return origin.replace(/\/+$/, '');
  // One label of a host name, as Zendesk gives them.
  if (!SUBDOMAIN.test(subdomain)) throw new ConnectorError('refused', { sent: false });
  return `https://${subdomain}.zendesk.com`;
};

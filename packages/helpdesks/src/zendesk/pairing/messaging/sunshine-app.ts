import { ConnectorError } from '@baton/handoff-service';
import type { z } from 'zod';
import { answeredOf, jsonOf, originOf } from '../../api/answer.ts';
import { urlUnder } from '../../../shared/base-url.ts';
import type { HttpCall } from '../../../shared/http-call.ts';
import type { ZendeskServer } from '../server.ts';
import type { MessagingKey } from './messaging-secrets.ts';

/** One request about an app of Sunshine Conversations. */
interface SunshineCall {
  method?: Exclude<HttpCall['method'], 'PUT'>;
  /** Below the app. */
  path: readonly string[];
  query?: readonly (readonly [string, string])[];
  body?: unknown;
  signal: AbortSignal;
}

/** Asks about the app, and reads the answer by its shape. Rejects with a ConnectorError and nothing else. */
export type SunshineApp = <T>(shape: z.ZodType<T>, call: SunshineCall) => Promise<T>;

/** The app of an account, with a key that may not be stored yet. */
export const sunshineApp = (
  { originOf: devOrigin, now, call }: Pick<ZendeskServer, 'originOf' | 'now' | 'call'>,
  { subdomain, appId, key }: { subdomain: string; appId: string; key: MessagingKey },
): SunshineApp => {
  const basic = Buffer.from(`${key.keyId}:${key.secret}`).toString('base64');
  const authorization = `Basic ${basic}`;
  return async (shape, { method = 'GET', path, query = [], body, signal }) => {
    const write = method !== 'GET';
    const base = `${originOf({ subdomain, origin: devOrigin(subdomain) })}/sc/v2/apps`;
    const url = urlUnder(base, [appId, ...path], query);
    if (!url) throw new ConnectorError('not-found', { sent: false });
    const text = body === undefined ? null : JSON.stringify(body);
    const outcome = await call({ method, url, headers: { authorization }, body: text, signal });
    const read = shape.safeParse(jsonOf(answeredOf(outcome, write), write, now()));
    if (read.success) return read.data;
    throw new ConnectorError('unavailable', { sent: write });
  };
};

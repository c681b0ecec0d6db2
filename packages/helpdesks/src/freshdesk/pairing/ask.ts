import type { z } from 'zod';
import { parsed } from '../../shared/read-answer.ts';
import { FreshdeskRefusal } from '../api/freshdesk-refusal.ts';
import type { FreshdeskApi, FreshdeskCall } from '../api/freshdesk-api.ts';

/** What asking an account takes. */
export interface Asking {
  api: FreshdeskApi;
  signal: AbortSignal;
}

/** Whether Freshdesk itself said that it does not take a key: `401`, and nothing else that keeps one out. */
export const isKeyRefused = (error: unknown): boolean =>
  error instanceof FreshdeskRefusal && error.status === 401;

/**
 * One call of Freshdesk's API, read by its shape. For what stands around the connector: pairing, checklist, who somebody is.
 * @throws ConnectorError, FreshdeskRefusal where Freshdesk said no
 */
export const askFreshdesk = async <T>(
  { api, signal }: Asking,
  shape: z.ZodType<T>,
  path: readonly string[],
  { method = 'GET', ...more }: Partial<Pick<FreshdeskCall, 'method' | 'body' | 'query'>> = {},
): Promise<T> => {
  const write = method !== 'GET';
  const { json } = await api({ ...more, method, path, write, signal });
  return parsed(shape, json, write);
};

import type { RequestTemplate } from './app-folder.ts';
import type { FilledRequest } from './fill-template.ts';
import { Rejection } from './rejection.ts';

const PATIENCE_MS = 15_000;
const LARGEST_ANSWER = 6 * 1024 * 1024;

/** What the platform gives an app for a request that got through. */
export interface TemplateAnswer {
  status: number;
  headers: Record<string, string>;
  response: string;
}

/** What carries requests. */
export interface Carrier {
  /** Origin in place of `https://host`. */
  reach: (host: string) => string;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Signal that is aborted after so many milliseconds. */
  deadline: (milliseconds: number) => AbortSignal;
  wait: (milliseconds: number) => Promise<void>;
  /** Told before each attempt. @throws Rejection when there may be none */
  before: () => void;
}

const readBody = async (response: Response): Promise<string> => {
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > LARGEST_ANSWER)
    throw new Rejection(502, 'The response is larger than 6 MB');
  return new TextDecoder().decode(bytes);
};

const attempt = async (
  { method, host, path, headers }: FilledRequest,
  body: string | null,
  { reach, fetch, deadline }: Carrier,
): Promise<TemplateAnswer> => {
  const signal = deadline(PATIENCE_MS);
  try {
    const sent = new Headers(headers);
    if (body !== null && !sent.has('content-type')) sent.set('content-type', 'application/json');
    const response = await fetch(`${reach(host)}${path}`, {
      method,
      headers: sent,
      ...(body !== null && { body }),
      redirect: 'manual',
      signal,
    });
    const text = await readBody(response);
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      response: text,
    };
  } catch (error) {
    if (error instanceof Rejection) throw error;
    if (signal.aborted) throw new Rejection(504, 'The request timed out');
    throw new Rejection(502, 'Error in establishing a connection');
  }
};

const isWorthMore = (status: number): boolean => status === 429 || status >= 500;

/** Sends a filled template as often as it says; gives what came last, whatever its status is. @throws Rejection */
export const sendTemplate = async (
  filled: FilledRequest,
  body: string | null,
  { maxAttempts = 1, retryDelay = 0 }: NonNullable<RequestTemplate['options']>,
  carrier: Carrier,
): Promise<TemplateAnswer> => {
  for (let nr = 1; ; nr += 1) {
    carrier.before();
    try {
      const answer = await attempt(filled, body, carrier);
      if (nr >= maxAttempts || !isWorthMore(answer.status)) return answer;
    } catch (error) {
      if (nr >= maxAttempts) throw error;
    }
    await carrier.wait(retryDelay);
  }
};

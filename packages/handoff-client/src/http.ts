import { ProblemError, problemOf } from './problem-error.ts';

/** How to reach one service. */
export interface ServiceOptions {
  /** For example `http://127.0.0.1:4600`; empty for the page's own origin. */
  baseUrl: string;
  /** Bearer token; a function is asked before each request, so that a renewed one is used at once. */
  token: string | (() => string);
  /** The platform's `fetch` when left out. */
  fetch?: typeof fetch;
}

/** One request: `path` begins with a slash, `body` is sent as JSON. */
export interface ServiceRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  /** Kind of answer that is wanted, JSON unless told. */
  accept?: string;
  etag?: string | undefined;
  /** Version the request changes, as If-Match. */
  ifMatch?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** Sends a request; resolves for 2xx and 304, throws a ProblemError otherwise. An abort is rethrown as it is. */
export async function send(options: ServiceOptions, request: ServiceRequest): Promise<Response> {
  const { token } = options;
  const headers: Record<string, string> = {
    accept: request.accept ?? 'application/json',
    authorization: `Bearer ${typeof token === 'function' ? token() : token}`,
  };
  if (request.body !== undefined) headers['content-type'] = 'application/json';
  if (request.etag !== undefined) headers['if-none-match'] = request.etag;
  if (request.ifMatch !== undefined) headers['if-match'] = request.ifMatch;
  const init: RequestInit = { method: request.method ?? 'GET', headers, cache: 'no-store' };
  if (request.body !== undefined) init.body = JSON.stringify(request.body);
  if (request.signal) init.signal = request.signal;

  let response: Response;
  try {
    response = await (options.fetch ?? fetch)(urlOf(options.baseUrl, request), init);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new ProblemError('unreachable', 0);
  }
  if (response.ok || response.status === 304) return response;
  throw await problemOf(response);
}

/** The answer's JSON; a body cut short or of another kind is `bad-answer`. */
export async function json<T>(response: Response, signal?: AbortSignal): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ProblemError('bad-answer', response.status);
  }
}

/** The answer's text; a body cut short is `bad-answer`. */
export async function text(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch {
    throw new ProblemError('bad-answer', response.status);
  }
}

function urlOf(baseUrl: string, { path, query }: ServiceRequest): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(key, String(value));
  }
  const asked = search.toString();
  return `${baseUrl.replace(/\/+$/, '')}${path}${asked === '' ? '' : `?${asked}`}`;
}

import type { IntercomClient } from 'intercom-client';
import type { HttpCaller, HttpOutcome } from '../../shared/http-call.ts';

/** Options of one call of the client: no tries of its own, nothing to wait for but the call itself. */
interface SdkOptions {
  abortSignal: AbortSignal;
  maxRetries: 0;
}

/** One call of the official client. */
export type SdkCall = (client: IntercomClient, options: SdkOptions) => PromiseLike<unknown>;

/** What a call is made with. */
export interface SdkSetting {
  origin: string;
  version: string;
  token: string;
  signal: AbortSignal;
  call: HttpCaller;
}

let loading: Promise<typeof IntercomClient> | null = null;

/** Loaded with the first call: it takes 0.2 s and 40 MB, which nobody without Intercom should pay for. */
const loadClient = (): Promise<typeof IntercomClient> => {
  loading ??= import('intercom-client').then((module) => module.IntercomClient);
  return loading;
};

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** What the client's `fetch` was asked, in the words of our own caller. */
const sendWith = async (
  { call, signal }: SdkSetting,
  input: string | URL | Request,
  init: RequestInit | undefined,
): Promise<HttpOutcome> => {
  const method = METHODS.find((each) => each === (init?.method ?? 'GET'));
  const url = URL.parse(input instanceof Request ? input.url : String(input));
  const { body = null } = init ?? {};
  if (!method || !url || (body !== null && typeof body !== 'string'))
    return { answered: false, sent: false };
  const headers = Object.fromEntries(new Headers(init?.headers).entries());
  return call({ method, url, headers, body, signal });
};

/**
 * Makes one call of the official client over our own connections, and gives what came of it as it came: the client shapes the
 * request, and neither the answer nor an error of its own passes through it, since those hold bodies and headers. Null when it sent nothing.
 */
export const outcomeOf = async (setting: SdkSetting, ask: SdkCall): Promise<HttpOutcome | null> => {
  const Client = await loadClient();
  let outcome: HttpOutcome | null = null;
  const client = new Client({
    token: setting.token,
    baseUrl: setting.origin,
    headers: { 'Intercom-Version': setting.version, 'User-Agent': 'Baton' },
    maxRetries: 0,
    fetch: async (input, init) => {
      outcome = await sendWith(setting, input, init);
      // It never sees what was answered, and it is never told of a failure: its timer would outlive it.
      return Response.json({});
    },
  });
  try {
    await ask(client, { abortSignal: setting.signal, maxRetries: 0 });
  } catch {
    // What came is known from the call itself.
  }
  return outcome;
};

import { json, send } from './http.ts';
import type { ServiceOptions } from './http.ts';

/** A tenant's address that does or undoes actions for people, without its secrets. */
export interface ActionEndpoint {
  /** As the catalogue's entries name it. */
  name: string;
  url: string;
  /** Milliseconds a call may take, to the last byte of its answer. */
  timeoutMs: number;
  /** ISO 8601, as are the others. */
  createdAt: string;
  updatedAt: string;
  /** Until when calls carry a signature by the secret before, too; null when there is none. */
  oldUntil: string | null;
}

/** How a call for trial went; `error` is a code such as `not sent: ECONNREFUSED`, null when it succeeded. */
export interface EndpointTrial {
  ok: boolean;
  httpStatus: number | null;
  error: string | null;
  ms: number;
}

/** Where actions are run for people. Every method throws a ProblemError when refused or unreachable. */
export interface EndpointsClient {
  list(request?: { signal?: AbortSignal }): Promise<ActionEndpoint[]>;
  /**
   * Registers an endpoint, or moves one. `secret` (`whsec_…`) is there when it is new, and told never again.
   * @throws ProblemError `invalid-field` for an address that calls may not go to
   */
  put(
    name: string,
    endpoint: { url: string; timeoutMs?: number },
  ): Promise<ActionEndpoint & { secret?: string }>;
  /** Makes a new secret; for 24 hours calls carry a signature by the old one, too. @throws ProblemError `not-found` */
  rotate(name: string): Promise<ActionEndpoint & { secret: string }>;
  /** @throws ProblemError `not-found` */
  remove(name: string): Promise<void>;
  /** Sends a signed call with the command `test`. @throws ProblemError `not-found` */
  test(name: string): Promise<EndpointTrial>;
}

const pathOf = (name: string): string => `/v1/endpoints/${encodeURIComponent(name)}`;

/** `options.token` is a key with the scope `admin`. */
export const endpointsClient = (options: ServiceOptions): EndpointsClient => {
  const ask = async <T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    more: { body?: unknown; signal?: AbortSignal | undefined } = {},
  ): Promise<T> => json<T>(await send(options, { method, path, ...more }), more.signal);
  return {
    list: async ({ signal } = {}) =>
      (await ask<{ endpoints: ActionEndpoint[] }>('GET', '/v1/endpoints', { signal })).endpoints,
    put: (name, body) => ask('PUT', pathOf(name), { body }),
    rotate: (name) => ask('POST', `${pathOf(name)}/rotate`),
    remove: async (name) => {
      await ask('DELETE', pathOf(name));
    },
    test: (name) => ask('POST', `${pathOf(name)}/test`),
  };
};

import { json, send } from '../http.ts';
import type { ServiceOptions } from '../http.ts';

/** Somebody who is told of events, without their secrets. */
export interface Webhook {
  name: string;
  url: string;
  /** Types such as `baton.handoff.requested`, or `*`. */
  events: string[];
  /** ISO 8601, as are all times. */
  createdAt: string;
  updatedAt: string;
  /** Until when deliveries carry a signature by the secret before, too; null when there is none. */
  oldUntil: string | null;
  /** First failure after the latest success; null while all is well. */
  failingSince: string | null;
  disabledAt: string | null;
  /** `admin`: by hand; `gone`: it answered 410; `failing`: nothing else for five days. */
  disabledBecause: 'admin' | 'gone' | 'failing' | null;
}

/** One event on its way to one subscriber. */
export interface WebhookDelivery {
  /** Of the event: what the subscriber gets as `webhook-id`. */
  id: string;
  type: string;
  conversationId: string | null;
  time: string;
  state: 'waiting' | 'sending' | 'delivered' | 'failed' | 'erased';
  /** Since the latest replay. */
  attempts: number;
  httpStatus: number | null;
  /** Why there was no answer, for example `timeout`. */
  code: string | null;
  /** Milliseconds of the latest try. */
  ms: number | null;
  nextAt: string | null;
  /** The latest 24, oldest first. */
  tries: { at: string; httpStatus: number | null; code: string | null; ms: number }[];
  createdAt: string;
  finishedAt: string | null;
}

/** How a call for trial went. */
export interface WebhookTrial {
  id: string;
  ok: boolean;
  httpStatus: number | null;
  code: string | null;
  ms: number;
}

/** Who is told of handoffs. Every method throws a ProblemError when refused or unreachable. */
export interface WebhooksClient {
  list(request?: { signal?: AbortSignal }): Promise<Webhook[]>;
  /** @throws ProblemError `not-found` */
  read(name: string): Promise<Webhook>;
  /**
   * Subscribes, or changes a subscription; one that was disabled is told again. `events` is `['*']` unless told. `secret`
   * (`whsec_…`) is there when it is new, and told never again.
   * @throws ProblemError `invalid-field` for an address that calls may not go to, or an event there is not
   */
  put(
    name: string,
    webhook: { url: string; events?: readonly string[]; enabled?: boolean },
  ): Promise<Webhook & { secret?: string }>;
  /** With its log. @throws ProblemError `not-found` */
  remove(name: string): Promise<void>;
  /** Makes a new secret; for 24 hours deliveries carry a signature by the old one, too. @throws ProblemError `not-found` */
  rotate(name: string): Promise<Webhook & { secret: string }>;
  /** Sends an event `baton.test`. @throws ProblemError `not-found` */
  test(name: string): Promise<WebhookTrial>;
  /** Latest first; `after` is the `next` of the page before. @throws ProblemError `not-found` */
  log(
    name: string,
    page?: {
      state?: WebhookDelivery['state'] | undefined;
      after?: number | undefined;
      limit?: number;
    },
  ): Promise<{ deliveries: WebhookDelivery[]; next: number | null }>;
  /** Sends one event again, the same bytes. @throws ProblemError `not-found`, `webhook-disabled`, `not-replayable` */
  replay(name: string, id: string): Promise<void>;
  /**
   * Sends again what happened since a time (ISO 8601): what did not arrive, or with `all` everything; at most 10,000, `more` says
   * whether to go on. @throws ProblemError `not-found`, `webhook-disabled`
   */
  replaySince(
    name: string,
    since: string,
    request?: { all?: boolean },
  ): Promise<{ queued: number; more: boolean }>;
}

const pathOf = (name: string): string => `/v1/webhooks/${encodeURIComponent(name)}`;

/** `options.token` is a key with the scope `admin`. */
export const webhooksClient = (options: ServiceOptions): WebhooksClient => {
  const ask = async <T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    more: {
      body?: unknown;
      query?: Record<string, string | number | undefined>;
      signal?: AbortSignal | undefined;
    } = {},
  ): Promise<T> => json<T>(await send(options, { method, path, ...more }), more.signal);
  return {
    list: async ({ signal } = {}) =>
      (await ask<{ webhooks: Webhook[] }>('GET', '/v1/webhooks', { signal })).webhooks,
    read: (name) => ask('GET', pathOf(name)),
    put: (name, body) => ask('PUT', pathOf(name), { body }),
    remove: async (name) => {
      await ask('DELETE', pathOf(name));
    },
    rotate: (name) => ask('POST', `${pathOf(name)}/rotate`),
    test: (name) => ask('POST', `${pathOf(name)}/test`),
    log: (name, { state, after, limit } = {}) =>
      ask('GET', `${pathOf(name)}/deliveries`, { query: { state, after, limit } }),
    replay: async (name, id) => {
      await ask('POST', `${pathOf(name)}/deliveries/${encodeURIComponent(id)}/replay`);
    },
    replaySince: (name, since, { all } = {}) =>
      ask('POST', `${pathOf(name)}/replay`, { body: { since, all } }),
  };
};

import { json, send } from '../http.ts';
import type { ServiceOptions } from '../http.ts';

/** Where webhooks of a helpdesk come in, without its secrets. Times are ISO 8601. */
export interface HelpdeskHook {
  /** As tickets name it, for example `zendesk`. */
  helpdesk: string;
  hookId: string;
  /** Address the helpdesk sends its webhooks to. */
  url: string;
  /** Whose public messages become turns: those of people, or the customer's, too. */
  turns: 'agents' | 'all';
  /** Assignees that are programs and accept nothing, by the helpdesk's ids. */
  programs: string[];
  createdAt: string;
  updatedAt: string;
  /** Until when the secret before proves webhooks, too; null when there is none. */
  oldUntil: string | null;
  /** Latest webhook that was proven, to the minute; null before the first. */
  usedAt: string | null;
}

/** Whether Baton is up to date with helpdesks. Times are ISO 8601. */
export interface ReconcileStatus {
  /** Latest round of the process that answers; null before the first. Milliseconds, and tickets. */
  round: { at: string; ms: number; looked: number; changed: number; failed: number } | null;
  /** Tickets of handoffs that may still change; of them: not looked at in time, never looked at, hinted at since. */
  watched: number;
  behind: number;
  neverChecked: number;
  hinted: number;
  lastCheckedAt: string | null;
  oldestCheckedAt: string | null;
  /** Codes such as `unavailable`, with how many tickets could not be read. */
  errors: { helpdesk: string; code: string; tickets: number }[];
}

type Aborting = { signal?: AbortSignal | undefined };

/** What comes from helpdesks. Every method throws a ProblemError when refused or unreachable. */
export interface HooksClient {
  list(request?: Aborting): Promise<HelpdeskHook[]>;
  /** @throws ProblemError `not-found` */
  fetch(helpdesk: string, request?: Aborting): Promise<HelpdeskHook>;
  /**
   * Opens an address for webhooks, or changes what is taken from it. `secret` is there when it is new, and told never again;
   * name it where the helpdesk makes its own. @throws ProblemError `no-connector`
   */
  put(
    helpdesk: string,
    hook?: { turns?: 'agents' | 'all'; programs?: readonly string[]; secret?: string },
  ): Promise<HelpdeskHook & { secret?: string }>;
  /** Makes or takes a new secret; for 24 hours the old one counts, too. @throws ProblemError `not-found` */
  rotate(helpdesk: string, secret?: string): Promise<HelpdeskHook & { secret: string }>;
  /** @throws ProblemError `not-found` */
  remove(helpdesk: string): Promise<void>;
  status(request?: Aborting): Promise<ReconcileStatus>;
}

const pathOf = (helpdesk: string): string => `/v1/helpdesks/${encodeURIComponent(helpdesk)}/hooks`;

/** `options.token` is a key with the scope `admin`. */
export const hooksClient = (options: ServiceOptions): HooksClient => {
  const ask = async <T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    more: { body?: unknown; signal?: AbortSignal | undefined } = {},
  ): Promise<T> => json<T>(await send(options, { method, path, ...more }), more.signal);
  return {
    list: async ({ signal } = {}) =>
      (await ask<{ hooks: HelpdeskHook[] }>('GET', '/v1/helpdesks/hooks', { signal })).hooks,
    fetch: (helpdesk, { signal } = {}) => ask('GET', pathOf(helpdesk), { signal }),
    put: (helpdesk, body = {}) => ask('PUT', pathOf(helpdesk), { body }),
    rotate: (helpdesk, secret) =>
      ask('POST', `${pathOf(helpdesk)}/rotate`, { body: secret === undefined ? {} : { secret } }),
    remove: async (helpdesk) => {
      await ask('DELETE', pathOf(helpdesk));
    },
    status: ({ signal } = {}) => ask('GET', '/v1/reconcile', { signal }),
  };
};

import { json, send } from './http.ts';
import type { ServiceOptions } from './http.ts';

/** Where a delivery stands. `unknown`: it may have reached the helpdesk, and is looked for before anything is sent again. */
export type DeliveryState = 'ready' | 'leased' | 'unknown' | 'done' | 'dead';

/** One thing to be written into a ticket. */
export interface TicketDelivery {
  /** Also what stands in the ticket, for example `baton-3f9c2a7e41d80b65`. */
  id: string;
  /** For example `handoff.requested`. */
  kind: string;
  state: DeliveryState;
  /** Null where there was no ticket when it was written down, as is `ticket`. */
  helpdesk: string | null;
  ticket: string | null;
  conversationId: string;
  handoffId: string;
  attempts: number;
  /** What the latest try came to, where it did not end well. */
  code: string | null;
  reached: boolean;
  /** `before`: an earlier try had written it. Null while nothing was written. */
  applied: 'now' | 'before' | null;
  /** What the helpdesk could not honour, for example `skills`. */
  degraded: string[];
  /** Why nothing was written, for example `no-ticket`. */
  skipped: string | null;
  /** ISO 8601, as the others. */
  createdAt: string;
  nextAt: string | null;
  finishedAt: string | null;
  audit: { what: 'replayed' | 'discarded'; by: string; at: string }[];
}

/** What waits, why what is dead died, and which helpdesks rest. */
export interface DeliverySummary {
  states: { helpdesk: string | null; state: DeliveryState; count: number; oldestAt: string }[];
  codes: { helpdesk: string | null; code: string | null; count: number }[];
  pauses: { helpdesk: string; until: string; code: string }[];
}

/** Which deliveries are listed. */
export interface DeliveryQuery {
  state?: DeliveryState | undefined;
  conversation?: string | undefined;
  helpdesk?: string | undefined;
  /** `next` of the page before. */
  before?: number | undefined;
  /** 50 unless told, 200 at most. */
  limit?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** What is written into tickets. Every method throws a ProblemError when refused or unreachable. */
export interface DeliveriesClient {
  /** Latest first. */
  list(query?: DeliveryQuery): Promise<{ deliveries: TicketDelivery[]; next: number | null }>;
  /** @throws ProblemError `not-found` */
  read(id: string): Promise<TicketDelivery>;
  /** Tries a dead one again; what waits anyway stays as it is. @throws ProblemError `not-found`, `delivery-state` */
  replay(id: string): Promise<TicketDelivery>;
  /** Gives one up that is dead or waits. @throws ProblemError `not-found`, `delivery-state` */
  discard(id: string): Promise<TicketDelivery>;
  summary(): Promise<DeliverySummary>;
}

const pathOf = (id: string): string => `/v1/deliveries/${encodeURIComponent(id)}`;

/** `options.token` is a key with the scope `admin`. */
export const deliveriesClient = (options: ServiceOptions): DeliveriesClient => {
  const ask = async <T>(method: 'GET' | 'POST', path: string): Promise<T> =>
    json<T>(await send(options, { method, path }));
  return {
    list: async ({ signal, ...query } = {}) =>
      json(await send(options, { path: '/v1/deliveries', query, signal }), signal),
    read: (id) => ask('GET', pathOf(id)),
    replay: (id) => ask('POST', `${pathOf(id)}/replay`),
    discard: (id) => ask('POST', `${pathOf(id)}/discard`),
    summary: () => ask('GET', '/v1/deliveries/summary'),
  };
};

import type {
  Arrangement,
  ConversationFacts,
  PolicyInput,
  ReasonCode,
  Routed,
} from '@baton/handoff-core';
import { json, send } from '../http.ts';
import type { ServiceOptions } from '../http.ts';

/** A queue as it is called in one helpdesk. */
export interface QueueTargetNow {
  helpdesk: string;
  /** Whether the service has a connector to it. */
  connected: boolean;
  /** Parts of the target, or of what routes want, that this helpdesk has no way to do. */
  cannot: string[];
  /** People who may take a conversation now; null where it does not tell, as are the next two. */
  online: number | null;
  waiting: number | null;
  minutes: number | null;
}

/** A queue as it is now. */
export interface QueueRead {
  id: string;
  label: string | null;
  /** False where only a route or the default names it: it counts as always open and without limit. */
  described: boolean;
  tier: number | null;
  skills: string[] | null;
  languages: string[] | null;
  capacity: number | null;
  fallbacks: string[];
  /** Ids or places, from 1, of the routes that lead to it. */
  routes: string[];
  default: boolean;
  open: boolean;
  /** ISO 8601; null while it is open, or when it does not open within two weeks. */
  opensAt: string | null;
  /** Handoffs that nobody took yet; null before they were counted. */
  waiting: number | null;
  targets: QueueTargetNow[];
}

/** What is to be routed: a conversation as it stands, or one that is made up. */
export type RouteTrial = (
  | { conversationId: string }
  | { facts?: ConversationFacts; reasons?: readonly ReasonCode[]; turns?: number }
) & {
  /** In place of the one in force. */
  policy?: PolicyInput | undefined;
};

/** Where a handoff would go now, and what the customer would be told. */
export interface TriedRoute {
  routed: Routed;
  arrangement: Arrangement;
  customer: { text: string; language: string; from: 'policy' | 'baton' };
}

/** Where handoffs that took place would go. */
export interface RoutingDryRun {
  handoffs: number;
  /** False when the time was up before all were looked at. */
  complete: boolean;
  changed: number;
  queues: { queue: string; before: number; after: number }[];
  /** The first 100 of them, latest first. */
  changes: {
    handoffId: string;
    conversationId: string;
    requestedAt: string;
    /** Where it really went. */
    went: string;
    from: { queue: string; because: string | null };
    to: Routed;
    arrangement: Arrangement;
  }[];
}

type Aborting = { signal?: AbortSignal | undefined };

/** Where handoffs go. Every method throws a ProblemError when refused or unreachable; none changes anything. */
export interface RoutingClient {
  /** As they are at `at`; may take three seconds. */
  queues(request?: Aborting): Promise<{ at: string; queues: QueueRead[] }>;
  /** @throws ProblemError `not-found`, `policy-invalid` */
  try(trial: RouteTrial, request?: Aborting): Promise<TriedRoute>;
  /**
   * The latest handoffs, 200 unless told and 1,000 at most, under a policy beside the one in force; without a policy, under the
   * one in force beside where they went.
   * @throws ProblemError `dry-run-busy`, `policy-invalid`
   */
  dryRun(
    request?: { policy?: PolicyInput | undefined; limit?: number | undefined } & Aborting,
  ): Promise<RoutingDryRun>;
}

/** The part of the admin client that is about routing. */
export const routingClient = (options: ServiceOptions): RoutingClient => {
  const post = async <T>(
    path: string,
    body: unknown,
    signal: AbortSignal | undefined,
  ): Promise<T> =>
    json<T>(await send(options, { method: 'POST', path, query: {}, body, signal }), signal);
  return {
    queues: async ({ signal } = {}) =>
      json(await send(options, { path: '/v1/routing/queues', query: {}, signal }), signal),
    try: (trial, { signal } = {}) => post('/v1/routing/try', trial, signal),
    dryRun: ({ policy, limit, signal } = {}) =>
      post('/v1/routing/dry-run', { policy, limit }, signal),
  };
};

import type { Calibration, Outcome, Policy, PolicyInput, ReasonCode } from '@baton/handoff-core';

import type { HandoffMeasures } from './back/handoff-measures.ts';
import { deliveriesClient } from './deliveries-client.ts';
import type { DeliveriesClient } from './deliveries-client.ts';
import { endpointsClient } from './endpoints-client.ts';
import type { EndpointsClient } from './endpoints-client.ts';
import { json, send } from './http.ts';
import type { ServiceOptions } from './http.ts';
import { hooksClient } from './inbound/hooks-client.ts';
import type { HooksClient } from './inbound/hooks-client.ts';
import { pairingClient } from './pairing/pairing-client.ts';
import type { PairingClient } from './pairing/pairing-client.ts';
import { routingClient } from './routing/routing-client.ts';
import type { RoutingClient } from './routing/routing-client.ts';
import { webhooksClient } from './webhooks/webhooks-client.ts';
import type { WebhooksClient } from './webhooks/webhooks-client.ts';

/** One saved version, without what it says. */
export interface PolicyVersion {
  /** From 1; 0 stands for "none saved", where the service's own default is in force. */
  version: number;
  /** ISO 8601; null for version 0, as are the next two. */
  savedAt: string | null;
  /** Name of the key it was saved with. */
  savedBy: string | null;
  note: string | null;
}

/** One version of a policy: with every default filled in, and as it was sent. */
export interface PolicyInForce extends PolicyVersion {
  policy: Policy;
  input: unknown;
}

/** A rule that could not be evaluated since the answering process took the policy up. */
export interface RuleTrouble {
  id: string;
  times: number;
  /** Of the latest error. */
  code: string;
}

/** Something that is allowed and most likely not meant. */
export interface PolicyWarning {
  /** JSON pointer into the policy. */
  pointer: string;
  detail: string;
}

/** What a policy would have done to the latest conversations, beside the one in force. */
export interface DryRun {
  /** Replayed. */
  conversations: number;
  /** False when the time was up before all were replayed. */
  complete: boolean;
  /** Conversations by the most they came to, under the policy in force. */
  before: Record<Outcome, number>;
  after: Record<Outcome, number>;
  /** Conversations that come to something else, or at another turn. */
  changed: number;
  /** The first 100 of them, latest conversation first. */
  changes: {
    conversationId: string;
    from: Outcome;
    fromTurn: number | null;
    to: Outcome;
    turn: number | null;
    reasons: ReasonCode[];
  }[];
  /** Events at which each rule holds, and at which it could not be evaluated. */
  rules: { id: string; holds: number; fails: number }[];
}

/** A policy that may be saved. */
export interface CheckedPolicy {
  ok: true;
  warnings: PolicyWarning[];
  dryRun?: DryRun;
}

/** Whether an answer of the AI was right, and who says so. */
export interface OutcomeOfAnswer {
  conversationId: string;
  /** Id of a turn by the AI. */
  turnId: string;
  good: boolean;
  source: 'person' | 'survey' | 'check';
  /** ISO 8601; the time of arrival when left out. */
  at?: string;
}

type Aborting = { signal?: AbortSignal | undefined };

/**
 * The admin side of the service. Every method throws a ProblemError when refused or unreachable; a policy with faults
 * is refused with the code `policy-invalid` and a fault for each, and nothing is stored.
 */
export interface AdminClient {
  /** Where actions are run for people. */
  endpoints: EndpointsClient;
  /** What is written into tickets, and what could not be. */
  deliveries: DeliveriesClient;
  /** What comes from helpdesks: webhooks, and whether Baton is up to date. */
  hooks: HooksClient;
  /** Accounts of helpdesks. */
  pairing: PairingClient;
  /** Where handoffs go. */
  routing: RoutingClient;
  /** Who is told of handoffs. */
  webhooks: WebhooksClient;
  fetchPolicy(request?: Aborting): Promise<PolicyInForce & { ruleTrouble: RuleTrouble[] }>;
  /** @throws ProblemError `not-found` */
  fetchPolicyVersion(version: number, request?: Aborting): Promise<PolicyInForce>;
  /** Latest first; `before` is the `next` of the page before. */
  fetchPolicyVersions(
    page?: { before?: number | undefined; limit?: number } & Aborting,
  ): Promise<{ versions: PolicyVersion[]; next: number | null }>;
  checkPolicy(
    policy: PolicyInput,
    request?: { dryRun?: number } & Aborting,
  ): Promise<CheckedPolicy>;
  /**
   * Saves a policy made from `version`, or over any when it is `any`; the next decision follows it.
   * @throws ProblemError `version-conflict` when another one is in force by now
   */
  savePolicy(
    policy: PolicyInput,
    request: { version: number | 'any'; note?: string | undefined } & Aborting,
  ): Promise<PolicyInForce & { warnings: PolicyWarning[] }>;
  /** Replays the latest conversations, 200 unless told, 1,000 at most. @throws ProblemError `dry-run-busy` */
  dryRunPolicy(
    policy: PolicyInput,
    request?: { conversations?: number | undefined } & Aborting,
  ): Promise<DryRun>;
  /** Tells what became of 1 to 500 answers, all or none; telling the same again is harmless. */
  postOutcomes(
    outcomes: readonly OutcomeOfAnswer[],
    request?: Aborting,
  ): Promise<{ stored: number; duplicates: number }>;
  /** What came of handoffs; of the last 30 days unless told otherwise, times in ISO 8601. */
  measureHandoffs(span?: { from?: string; to?: string } & Aborting): Promise<HandoffMeasures>;
  /** Of one agent by its id, or of all; shares over 0 and under 1, see Calibration for their meaning. */
  fetchCalibration(
    query?: { agent?: string; missRate?: number; risk?: number } & Aborting,
  ): Promise<Calibration & { agent: string | null }>;
}

/** An admin client; `options.token` is a key with the scope `admin`. Outcomes and calibration take any key. */
export function createAdminClient(options: ServiceOptions): AdminClient {
  const read = async <T>(
    path: string,
    query: Record<string, string | number | undefined>,
    signal: AbortSignal | undefined,
  ): Promise<T> => json<T>(await send(options, { path, query, signal }), signal);
  const post = async <T>(
    path: string,
    body: unknown,
    signal: AbortSignal | undefined,
    query: Record<string, number | undefined> = {},
  ): Promise<T> =>
    json<T>(await send(options, { method: 'POST', path, query, body, signal }), signal);

  return {
    endpoints: endpointsClient(options),
    deliveries: deliveriesClient(options),
    hooks: hooksClient(options),
    pairing: pairingClient(options),
    routing: routingClient(options),
    webhooks: webhooksClient(options),
    fetchPolicy: ({ signal } = {}) => read('/v1/policy', {}, signal),
    fetchPolicyVersion: (version, { signal } = {}) =>
      read(`/v1/policy/versions/${version}`, {}, signal),
    fetchPolicyVersions: ({ before, limit, signal } = {}) =>
      read('/v1/policy/versions', { before, limit }, signal),
    checkPolicy: (policy, { dryRun, signal } = {}) =>
      post('/v1/policy/check', policy, signal, { dryRun }),
    async savePolicy(policy, { version, note, signal }) {
      const response = await send(options, {
        method: 'PUT',
        path: '/v1/policy',
        query: { note },
        body: policy,
        ifMatch: version === 'any' ? '*' : `"${version}"`,
        signal,
      });
      return json(response, signal);
    },
    dryRunPolicy: (policy, { conversations, signal } = {}) =>
      post('/v1/policy/dry-run', { policy, conversations }, signal),
    postOutcomes: (outcomes, { signal } = {}) => post('/v1/outcomes', { outcomes }, signal),
    measureHandoffs: ({ from, to, signal } = {}) =>
      read('/v1/measures/handoffs', { from, to }, signal),
    fetchCalibration: ({ agent, missRate, risk, signal } = {}) =>
      read('/v1/calibration', { agent, missRate, risk }, signal),
  };
}

import type { DraftAnswer, EventInput, HandoffState, Lease, Outcome } from '@baton/handoff-core';

import { actionCalls } from './actions/action-calls.ts';
import type { ActionsClient } from './actions/action-calls.ts';
import type { ToldDecision } from './actions/action-types.ts';
import { backCalls } from './back/back-calls.ts';
import type { BackCalls } from './back/back-calls.ts';
import { json, send } from './http.ts';
import type { ServiceOptions } from './http.ts';
import { leaseOf } from './speak/lease-of.ts';
import { sendReply } from './speak/reply.ts';
import type {
  HandoffRead,
  HandoffWord,
  LeaseNow,
  Reply,
  ReplyOutcome,
  SendReply,
  ToldCustomer,
} from './speak/speak-types.ts';

/** What became of one event of a batch. */
export interface EventResult {
  id: string;
  status: 'stored' | 'duplicate';
  /** Position in the conversation's ledger, from 1. */
  seq: number;
  /** Only for drafts: may it be sent? */
  answer?: DraftAnswer;
  outcome?: Outcome;
  /** In shadow mode: what would have counted in place of `continue`. */
  wouldBe?: Outcome;
}

/** The service's answer to a batch of events, from the same round trip. */
export interface EventsAnswer {
  conversation: { id: string; version: number };
  /** The strongest decision of this batch, else the conversation's latest; null before the first. */
  decision: ToldDecision | null;
  /** Who may speak now; answers given under an older token come too late. */
  lease: Lease;
  handoff: {
    id: string;
    state: HandoffState;
    /** What the customer can honestly be told, when these events asked for a person. */
    customer?: ToldCustomer;
    panelUrl: string;
    /** Where the AI reads what people did, see `handBack`; null while they are at it. */
    handBackUrl: string | null;
  } | null;
  panelUrl: string;
  results: EventResult[];
}

/** The agent side of the service. Every method throws a ProblemError when refused or unreachable. */
export interface AgentClient extends BackCalls {
  /** Tells what happened: 1 to 100 events, stored all or none; sending them again is harmless. */
  postEvents(
    conversationId: string,
    events: readonly EventInput[],
    request?: { signal?: AbortSignal | undefined },
  ): Promise<EventsAnswer>;
  /** Who may speak now. @throws ProblemError `not-found` */
  lease(conversationId: string, request?: { signal?: AbortSignal | undefined }): Promise<LeaseNow>;
  /**
   * Whether the AI may still answer under this token. An answer for this moment only: a person may take over right after
   * it. Nothing may be built on a yes but stopping early on a no; what holds is `reply`.
   */
  mayReply(
    conversationId: string,
    lease: number,
    request?: { signal?: AbortSignal | undefined },
  ): Promise<{ may: true; lease: Lease } | ({ may: false } & LeaseNow)>;
  /**
   * Answers the customer, unless Baton holds the answer back or a person has the conversation. The answer is stored as a turn
   * under the lease before `send` is called, and storing is the check: of an answer and a person who takes over at the same
   * moment, the store lets one be first, and a turn that comes second is refused and not sent.
   *
   * What it can't do: call back what is on its way. A person who takes over after the turn was stored and before `send` is
   * done sees the answer above their own in the conversation; keep what `send` does short. When the process dies in between,
   * the turn is stored and nobody knows whether it was sent: called again with the same id it says `repeated` and sends
   * nothing. When `send` rejects, a turn of the system says that the customer did not get it.
   *
   * Tries what is harmless to repeat again for about two seconds. @throws ProblemError when the service refuses or can't be
   * reached; nothing was sent then
   */
  reply(conversationId: string, reply: Reply, send: SendReply): Promise<ReplyOutcome>;
  /** A handoff with what the customer can be told of it; `resumption` says what to go on with. @throws ProblemError `not-found` */
  fetchHandoff(
    handoffId: string,
    request?: { signal?: AbortSignal | undefined },
  ): Promise<HandoffRead>;
  /**
   * Says what people did, for helpdesks that no connector speaks for; sending it again is harmless.
   * @throws ProblemError `wrong-state`, whose `more` has the state and what is `allowed` in it
   */
  tellHandoff(handoffId: string, word: HandoffWord): Promise<LeaseNow & { moved: boolean }>;
  /** Asks before an action is done, so that nothing is done twice. */
  readonly actions: ActionsClient;
}

/** An agent client; `options.token` is an agent key. */
export function createAgentClient(options: ServiceOptions): AgentClient {
  const get = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
    json<T>(await send(options, { path, signal }), signal);
  const post = async <T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> =>
    json<T>(await send(options, { method: 'POST', path, body, signal }), signal);
  const postEvents: AgentClient['postEvents'] = (conversationId, events, { signal } = {}) =>
    post<EventsAnswer>(`${conversation(conversationId)}/events`, { events }, signal);

  return {
    postEvents,
    lease: (id, { signal } = {}) => get<LeaseNow>(`${conversation(id)}/lease`, signal),
    async mayReply(id, lease, { signal } = {}) {
      try {
        return await post(`${conversation(id)}/may-reply`, { lease }, signal);
      } catch (error) {
        const now = leaseOf(error);
        if (!now) throw error;
        return { may: false, ...now };
      }
    },
    reply: (id, reply, show) => sendReply((events) => postEvents(id, events), reply, show),
    fetchHandoff: (id, { signal } = {}) => get<HandoffRead>(handoff(id), signal),
    tellHandoff: (id, word) => post(`${handoff(id)}/commands`, word),
    ...backCalls(options),
    actions: actionCalls(options),
  };
}

const conversation = (id: string): string => `/v1/conversations/${encodeURIComponent(id)}`;
const handoff = (id: string): string => `/v1/handoffs/${encodeURIComponent(id)}`;

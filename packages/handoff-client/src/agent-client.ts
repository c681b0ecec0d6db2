import type { DraftAnswer, EventInput, HandoffState, Outcome } from '@baton/handoff-core';

import { actionCalls } from './actions/action-calls.ts';
import type { ActionsClient } from './actions/action-calls.ts';
import type { ToldDecision } from './actions/action-types.ts';
import { json, send } from './http.ts';
import type { ServiceOptions } from './http.ts';

/** What became of one event of a batch. */
export interface EventResult {
  id: string;
  status: 'stored' | 'duplicate';
  /** Position in the conversation's ledger, from 1. */
  seq: number;
  /** Only for drafts: may it be sent? */
  answer?: DraftAnswer;
  outcome?: Outcome;
}

/** The service's answer to a batch of events, from the same round trip. */
export interface EventsAnswer {
  conversation: { id: string; version: number };
  /** The strongest decision of this batch, else the conversation's latest; null before the first. */
  decision: ToldDecision | null;
  /** Who may speak now; answers given under an older token come too late. */
  lease: { holder: 'ai' | 'human'; token: number };
  handoff: { id: string; state: HandoffState; panelUrl: string } | null;
  panelUrl: string;
  results: EventResult[];
}

/** The agent side of the service. Every method throws a ProblemError when refused or unreachable. */
export interface AgentClient {
  /** Tells what happened: 1 to 100 events, stored all or none; sending them again is harmless. */
  postEvents(
    conversationId: string,
    events: readonly EventInput[],
    request?: { signal?: AbortSignal | undefined },
  ): Promise<EventsAnswer>;
  /** Asks before an action is done, so that nothing is done twice. */
  readonly actions: ActionsClient;
}

/** An agent client; `options.token` is an agent key. */
export function createAgentClient(options: ServiceOptions): AgentClient {
  return {
    async postEvents(conversationId, events, { signal } = {}) {
      const path = `/v1/conversations/${encodeURIComponent(conversationId)}/events`;
      const response = await send(options, { method: 'POST', path, body: { events }, signal });
      return json<EventsAnswer>(response, signal);
    },
    actions: actionCalls(options),
  };
}

import type { Event, HandoffState } from '@baton/handoff-core';
import type { Planning } from './plan-events.ts';
import { planRequest } from './plan-request.ts';
import type { EventResult, ToldDecision } from '../http/answers.ts';
import type { ToldCustomer } from './tell-customer.ts';
import type { ConversationWriter } from './writer.ts';

/** Answer to a batch of events. */
export interface IngestAnswer {
  conversation: { id: string; version: number };
  /** Strongest decision of this batch, else the latest of the conversation; null before the first. */
  decision: ToldDecision | null;
  lease: { holder: 'ai' | 'human'; token: number };
  /** `customer`: what the customer can honestly be told, when these events asked for a person. */
  handoff: { id: string; state: HandoffState; customer?: ToldCustomer } | null;
  results: EventResult[];
}

/** Stores checked events and decides on them. All or nothing. @throws Problem */
export const ingest = async (
  writer: ConversationWriter,
  request: {
    tenant: string;
    conversationId: string;
    events: Event[];
    planning: Omit<Planning, 'situation'>;
  },
): Promise<IngestAnswer> => {
  const { tenant, conversationId, events } = request;
  const { engine, receivedAt } = request.planning;
  const planning: Planning = {
    ...request.planning,
    situation: (helpdesk) =>
      writer.surroundings.situation(tenant, engine.policy, helpdesk, receivedAt),
  };
  const { head, results, decision, customer } = await writer.write(tenant, {
    conversationId,
    eventIds: events.map(({ id }) => id),
    make: (base, known) => planRequest(conversationId, base, events, known, planning),
  });
  writer.surroundings.touch(tenant, engine.policy, head.state.facts.ticket?.helpdesk ?? null);
  return {
    conversation: { id: conversationId, version: head.version },
    decision,
    lease: head.lease,
    handoff: head.handoff && {
      id: head.handoff.id,
      state: head.handoff.state,
      ...(customer && { customer }),
    },
    results,
  };
};

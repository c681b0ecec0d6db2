import type { Event, Handoff, HandoffState } from '@baton/handoff-core';
import type { Planning } from './plan-events.ts';
import { planRequest } from './plan-request.ts';
import type { EventResult, ToldDecision } from '../http/answers.ts';
import type { ConversationWriter } from './writer.ts';

/** Answer to a batch of events. */
export interface IngestAnswer {
  conversation: { id: string; version: number };
  /** Strongest decision of this batch, else the latest of the conversation; null before the first. */
  decision: ToldDecision | null;
  lease: { holder: 'ai' | 'human'; token: number };
  handoff: { id: Handoff['id']; state: HandoffState } | null;
  results: EventResult[];
}

/** Stores checked events and decides on them. All or nothing. @throws Problem */
export const ingest = async (
  writer: ConversationWriter,
  request: {
    tenant: string;
    conversationId: string;
    events: Event[];
    planning: Planning;
  },
): Promise<IngestAnswer> => {
  const { tenant, conversationId, events, planning } = request;
  const { head, results, decision } = await writer.write(tenant, {
    conversationId,
    eventIds: events.map(({ id }) => id),
    make: (base, known) => planRequest(conversationId, base, events, known, planning),
  });
  return {
    conversation: { id: conversationId, version: head.version },
    decision,
    lease: head.lease,
    handoff: head.handoff && { id: head.handoff.id, state: head.handoff.state },
    results,
  };
};

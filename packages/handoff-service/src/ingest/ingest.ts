import type { Event, Handoff, HandoffState } from '@baton/handoff-core';
import type { Engine } from '@baton/handoff-engine';
import type { Judged } from './ask-judge.ts';
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
    receivedAt: string;
    /** What decides. */
    engine: Engine;
    judged: Judged;
  },
): Promise<IngestAnswer> => {
  const { tenant, conversationId, events, receivedAt, engine, judged } = request;
  const { head, results, decision } = await writer.write(tenant, {
    conversationId,
    eventIds: events.map(({ id }) => id),
    make: (base, known) =>
      planRequest(conversationId, base, events, known, receivedAt, engine, judged),
  });
  return {
    conversation: { id: conversationId, version: head.version },
    decision,
    lease: head.lease,
    handoff: head.handoff,
    results,
  };
};

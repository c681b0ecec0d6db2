import type { Handoff, HandoffState } from '@baton/handoff-core';
import type { Head } from '../ingest/plan.ts';
import type { EffectBody } from '../outbox/executor.ts';

/** What others give to what is told of a handoff. */
export interface Additions {
  /** What may be said to the customer at this moment; null where there is nothing to say. */
  customer: unknown;
  /** What the AI has to know before it speaks again; null before that. */
  handBack: unknown;
}

/** What a row of the outbox says beside an effect: why a delivery was given up. */
export interface DeadBody extends EffectBody {
  delivery?: string;
  kind?: string;
  code?: string;
}

const handoffPart = (handoff: Handoff, state: string) => ({
  id: handoff.id,
  episode: handoff.episode,
  state: state as HandoffState,
  queue: handoff.queue,
  reason: handoff.decision.reasons[0]?.code ?? null,
});

/** What subscribers are told of a handoff's step: ids, codes and states, and what the additions hold. */
export const handoffData = (
  body: EffectBody,
  handoff: Handoff,
  { lease, state: { facts } }: Pick<Head, 'lease' | 'state'>,
  { customer, handBack }: Additions,
): Record<string, unknown> => ({
  conversationId: body.conversationId,
  /** Grows with everything that happens in the conversation: events may come in another order. */
  sequence: body.seq,
  handoff: handoffPart(handoff, body.state),
  lease,
  ticket: facts.ticket ?? null,
  ...(customer !== null && { customer }),
  ...(handBack !== null && { handBack }),
});

/** The same of a write to the helpdesk that nobody will try again by itself. */
export const deadData = (
  body: DeadBody,
  handoff: Handoff,
  { lease, state: { facts } }: Pick<Head, 'lease' | 'state'>,
): Record<string, unknown> => ({
  conversationId: body.conversationId,
  sequence: body.seq,
  handoff: handoffPart(handoff, handoff.state),
  lease,
  ticket: facts.ticket ?? null,
  delivery: { id: body.delivery ?? null, kind: body.kind ?? null, code: body.code ?? null },
});

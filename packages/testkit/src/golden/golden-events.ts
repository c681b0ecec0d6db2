import type { EventInput } from '@baton/handoff-core';
import type { GoldenConversation, GoldenEvent } from './golden-conversation.ts';

/** Seconds between two events of one step. */
const PACE = 2;

const STEM: Record<EventInput['type'], string> = {
  turn: 'turn',
  draft: 'draft',
  reasoning: 'step',
  action: 'act',
  conversation: 'facts',
};

/**
 * A golden conversation as batches for `POST /v1/conversations/{id}/events`, one for each step.
 *
 * Ids count up by type (`turn-1`, `step-1`, ...) and times are offsets from `startAt` (ISO 8601), so the
 * same conversation id and start give the same bytes, and sending them again is harmless. The first
 * batch begins with the facts, the ticket named after the conversation.
 */
export const goldenEvents = (
  golden: GoldenConversation,
  { conversationId, startAt }: { conversationId: string; startAt: string },
): EventInput[][] => {
  const counts: Record<string, number> = {};
  let clock = Date.parse(startAt);
  const stamp = (event: GoldenEvent): EventInput => {
    const stem = STEM[event.type];
    const n = (counts[stem] ?? 0) + 1;
    counts[stem] = n;
    const at = new Date(clock).toISOString();
    clock += PACE * 1_000;
    return { ...event, id: `${stem}-${n}`, at };
  };
  const facts: GoldenEvent = {
    type: 'conversation',
    language: golden.language,
    ...golden.facts,
    ticket: { helpdesk: 'zendesk', id: conversationId },
  };
  return golden.steps.map((step, index) => {
    clock += step.after * 1_000;
    const events = index === 0 ? [facts, ...step.events] : step.events;
    return events.map(stamp);
  });
};

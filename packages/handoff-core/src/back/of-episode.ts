import type { ConversationRecord, Handoff, Turn } from '../schema/record.ts';

/** Turns between the end of the handoff before and now: what this handoff is about. */
export const turnsOfEpisode = (
  { turns, handoffs }: ConversationRecord,
  handoff: Handoff,
): Turn[] => {
  const before = handoffs.findLast(({ episode }) => episode < handoff.episode);
  if (!before) return [...turns];
  // What was said while it still went on belongs to it, whatever the clocks say.
  return turns.filter(
    ({ n, at }) =>
      n >= handoff.decision.turn || (n > before.decision.turn && at >= before.updatedAt),
  );
};

/** Turns since somebody was asked to come. */
export const turnsSince = ({ turns }: ConversationRecord, { decision }: Handoff): Turn[] =>
  turns.filter(({ n, id }) => n > decision.turn || id === decision.eventId);

import type { Decision } from '../schema/decision.ts';
import type { ConversationRecord, Draft, Handoff } from '../schema/record.ts';

/** What the brief is about: the latest handoff, the decision it came from, and the answer that was stopped by it. */
export interface Deciding {
  handoff: Handoff | null;
  decision: Decision | null;
  heldBack: Draft | null;
}

const findHeldBack = (
  record: ConversationRecord,
  decision: Decision | null,
  handoff: Handoff | null,
): Draft | null => {
  const held = record.drafts.filter((draft) => draft.answer === 'escalate' && !draft.sent);
  const deciding = held.find((draft) => draft.id === decision?.eventId);
  if (deciding) return deciding;
  // Drafts sent in while a human has the floor are stopped too; they are not what led here.
  if (handoff) {
    const before = record.handoffs.at(-2)?.updatedAt ?? '';
    return held.findLast((draft) => draft.at <= handoff.requestedAt && draft.at > before) ?? null;
  }
  return held.at(-1) ?? null;
};

/**
 * In shadow mode the AI goes on, so the decision to hand over is soon followed by others: the first is what would have counted. Once
 * shadow mode is over, what is decided now counts.
 */
const wouldHave = ({ decisions }: ConversationRecord): Decision | null =>
  decisions.at(-1)?.shadow === true
    ? (decisions.find(({ shadow, outcome }) => shadow === true && outcome === 'escalate') ?? null)
    : null;

/** Picks the decision that opened the latest handoff, else the one that would have in shadow mode, else the latest one. */
export const findDeciding = (record: ConversationRecord): Deciding => {
  const handoff = record.handoffs.at(-1) ?? null;
  const decision = handoff?.decision ?? wouldHave(record) ?? record.decisions.at(-1) ?? null;
  return { handoff, decision, heldBack: findHeldBack(record, decision, handoff) };
};

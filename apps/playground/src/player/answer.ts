import type { EventsAnswer } from '@baton/handoff-client';
import type { ConversationRecord, Decision, DraftAnswer, Outcome } from '@baton/handoff-core';

/** What Baton answered to one step, ready to show. */
export interface Answer {
  /** From 1. */
  step: number;
  /** Null when nothing was decided, for example at a reasoning step. */
  outcome: Outcome | null;
  /** True when a person already had the conversation, so that there was nothing left to decide. */
  held: boolean;
  /** Answer to the draft in this step, if there was one. */
  draft: DraftAnswer | null;
  /** Reasons and explanation in the service's words; empty when all is well. */
  text: string;
  reasons: string[];
}

const RANK: Record<Outcome, number> = { continue: 0, offer: 1, escalate: 2 };

/** An answer as it came back from posting a step. */
export const answerFromPost = (step: number, posted: EventsAnswer): Answer => {
  const ownIds = new Set(posted.results.map((result) => result.id));
  const { decision } = posted;
  // The service repeats the latest decision when this batch brought none.
  const own = decision && ownIds.has(decision.eventId) ? decision : null;
  const held = own?.outcome === 'continue' && posted.lease.holder === 'human';
  return {
    step,
    outcome: own?.outcome ?? null,
    held,
    draft: posted.results.find((result) => result.answer !== undefined)?.answer ?? null,
    text: held ? '' : (own?.explanation ?? ''),
    reasons: own?.reasons.map((reason) => reason.code) ?? [],
  };
};

const strongest = (decisions: readonly Decision[]): Decision | undefined =>
  decisions.toSorted((a, b) => RANK[b.outcome] - RANK[a.outcome])[0];

/** Events at which a person had the conversation: all after an escalation, as nobody hands back in a scenario. */
const heldEvents = (record: ConversationRecord): Set<string> => {
  const at = record.decisions.findIndex((decision) => decision.outcome === 'escalate');
  if (at === -1 || record.handoffs.at(-1)?.state === 'handed_back') return new Set();
  return new Set(record.decisions.slice(at + 1).map((decision) => decision.eventId));
};

/** The same from what is stored, for a conversation played before: `steps` holds the event ids of each step. */
export const answersFromRecord = (
  record: ConversationRecord,
  steps: readonly (readonly string[])[],
): Answer[] => {
  const held = heldEvents(record);
  return steps.map((ids, index) => {
    const own = strongest(record.decisions.filter((decision) => ids.includes(decision.eventId)));
    return {
      step: index + 1,
      outcome: own?.outcome ?? null,
      held: own?.outcome === 'continue' && held.has(own.eventId),
      draft: record.drafts.find((draft) => ids.includes(draft.id))?.answer ?? null,
      text: '',
      reasons: own?.reasons.map((reason) => reason.code) ?? [],
    };
  });
};

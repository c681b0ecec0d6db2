import type { EventsAnswer } from '@baton/handoff-client';
import type { ConversationRecord, Decision, DraftAnswer, Outcome } from '@baton/handoff-core';

/** What Baton answered to one step, ready to show. */
export interface Answer {
  /** From 1. */
  step: number;
  /** Null when nothing was decided, for example at a reasoning step. */
  outcome: Outcome | null;
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
  return {
    step,
    outcome: own?.outcome ?? null,
    draft: posted.results.find((result) => result.answer !== undefined)?.answer ?? null,
    text: own?.explanation ?? '',
    reasons: own?.reasons.map((reason) => reason.code) ?? [],
  };
};

const strongest = (decisions: readonly Decision[]): Decision | undefined =>
  decisions.toSorted((a, b) => RANK[b.outcome] - RANK[a.outcome])[0];

/** The same from what is stored, for a conversation played before: `steps` holds the event ids of each step. */
export const answersFromRecord = (
  record: ConversationRecord,
  steps: readonly (readonly string[])[],
): Answer[] =>
  steps.map((ids, index) => {
    const own = strongest(record.decisions.filter((decision) => ids.includes(decision.eventId)));
    return {
      step: index + 1,
      outcome: own?.outcome ?? null,
      draft: record.drafts.find((draft) => ids.includes(draft.id))?.answer ?? null,
      text: '',
      reasons: own?.reasons.map((reason) => reason.code) ?? [],
    };
  });

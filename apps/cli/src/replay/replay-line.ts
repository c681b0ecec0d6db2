import type { ActionKind, ActionStatus, Outcome, ReasonCode } from '@baton/handoff-core';
import type { StoredConversation } from '../service/service-answer.ts';

/** What is printed for one conversation, in this order of fields. */
export interface ReplayLine {
  /** As logged. */
  id: string;
  /** Turns stored. */
  turns: number;
  /** Strongest outcome reached over the conversation. */
  decision: Outcome;
  /** Codes of the decision that first reached it, strongest first, each once. */
  reasons: ReasonCode[];
  /** What the AI did, in call order; `id` is the call id as logged. */
  actions: { id: string; name: string; kind: ActionKind; status: ActionStatus }[];
  handoffId: string | null;
  panelUrl: string;
}

const STRENGTH: Record<Outcome, number> = { continue: 0, offer: 1, escalate: 2 };

/** The printed line of a conversation, from what the service has stored of it. */
export function replayLine(
  logId: string,
  stored: StoredConversation,
  loggedIds: ReadonlyMap<string, string>,
  panelUrl: string,
): ReplayLine {
  const strongest = stored.decisions.reduce<StoredConversation['decisions'][number] | null>(
    (best, next) =>
      best === null || STRENGTH[next.outcome] > STRENGTH[best.outcome] ? next : best,
    null,
  );
  const opened = stored.handoffs.find(({ decision }) => decision.eventId === strongest?.eventId);
  return {
    id: logId,
    turns: stored.turns.length,
    decision: strongest?.outcome ?? 'continue',
    // Two signals may give one code, as a low and a falling confidence do.
    reasons: [...new Set(strongest?.reasons.map(({ code }) => code))],
    actions: stored.actions
      .filter(({ by }) => by === 'ai')
      .map(({ id, name, kind, status }) => ({ id: loggedIds.get(id) ?? id, name, kind, status })),
    handoffId: (opened ?? stored.handoffs.at(-1))?.id ?? null,
    panelUrl,
  };
}

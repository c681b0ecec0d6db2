import { assembleRecord, composeHandBack, redactHandBack } from '@baton/handoff-core';
import type {
  ConversationRecord,
  HandBack,
  Handoff,
  Policy,
  StoredEvent,
} from '@baton/handoff-core';
import { createPatternDetector } from '@baton/handoff-engine';
import { afterHandBack } from '@baton/handoff-panel';
import type { Policies } from '../policy/policies.ts';
import { readConversation, readHandoff } from '../storage/conversation-reader.ts';
import type { StoredConversation } from '../storage/conversation-reader.ts';
import type { Database } from '../storage/database.ts';

/** What reading a hand-back takes. */
export interface HandBackDeps {
  db: Database;
  policies: Policies;
}

/** The entry that ended the handoff; the latest of the conversation while none did. */
const endOf = ({ events, moves }: StoredConversation, handoff: Handoff): number => {
  const ended = moves.findLast(
    (move) => move.handoffId === handoff.id && move.to === handoff.state,
  );
  if (ended && handoff.state !== 'resolved') return ended.seq;
  return Math.max(0, ...events.map(({ seq }) => seq), ...moves.map(({ seq }) => seq));
};

/**
 * What a person said or did before the end, and a helpdesk told after it: it is what the AI has to know, and reached the customer.
 */
const wasLate = (event: StoredEvent, endedAt: string): boolean =>
  (event.type === 'turn' || event.type === 'action') && event.by === 'human' && event.at <= endedAt;

/** The conversation as it was then. */
const recordAt = (
  stored: StoredConversation,
  handoff: Handoff,
  seq: number,
  policy: Policy,
): ConversationRecord => {
  const events = stored.events.filter(
    (event) => event.seq <= seq || wasLate(event, handoff.updatedAt),
  );
  const known = new Set(events.map(({ id }) => id));
  return assembleRecord({
    id: handoff.conversationId,
    version: seq,
    policy,
    events,
    decisions: stored.decisions.filter(({ eventId }) => known.has(eventId)),
    answers: stored.answers,
    handoffs: stored.handoffs.filter(({ episode }) => episode <= handoff.episode),
    approvals: stored.approvals,
  });
};

const lastTurnOf = (
  { events }: StoredConversation,
  seq: number,
): { id: string; n: number } | undefined => {
  const turns = events.filter((event) => event.type === 'turn' && event.seq <= seq);
  const last = turns.at(-1);
  return last && { id: last.id, n: turns.length };
};

/**
 * What an agent gets when it takes over again, as of the moment the handoff ended, masked: secrets, account and card numbers
 * are hidden, all else is as the agent sees it anyway. The same however often it is read, but for a survey that was answered
 * since, and for what a helpdesk tells late of a person. Null when there is no such handoff, or people are still at it.
 * @throws Problem `store-unavailable`, driver errors
 */
export const readHandBack = async (
  { db, policies }: HandBackDeps,
  tenant: string,
  handoffId: string,
): Promise<HandBack | null> => {
  const found = await readHandoff(db, tenant, handoffId);
  if (!found) return null;
  const { policy } = (await policies.of(tenant)).engine;
  const stored = await readConversation(db, tenant, found.conversationId);
  const handoff = stored.handoffs.find(({ id }) => id === handoffId) ?? found;
  const seq = endOf(stored, handoff);
  const record = recordAt(stored, handoff, seq, policy);
  const composed = composeHandBack(record, handoff, policy, {
    seq,
    lastTurn: lastTurnOf(stored, seq),
    moves: stored.moves.filter((move) => move.handoffId === handoffId && move.seq <= seq),
    surveyed: stored.marks.surveys.some((survey) => survey.handoffId === handoffId),
    words: afterHandBack,
  });
  return (
    composed &&
    redactHandBack(composed, record.turns, [createPatternDetector(policy.privacy.patterns)])
  );
};

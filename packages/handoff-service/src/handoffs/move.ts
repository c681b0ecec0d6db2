import type { HandoffCommand, HandoffState, MoveReason, Policy } from '@baton/handoff-core';
import { moveHandoff } from '../ingest/move-handoff.ts';
import type { Head, Plan } from '../ingest/plan.ts';
import { closeWorkspace, openWorkspace } from '../ingest/workspace.ts';
import type { ConversationWriter } from '../ingest/writer.ts';
import { Problem } from '../problems/problem.ts';

/** A wish to move a handoff. */
export interface HandoffMove {
  conversationId: string;
  handoffId: string;
  /** Taken one after the other; all of them or none. */
  commands: readonly HandoffCommand[];
  /** For the ledger, for example `zendesk:123` or `baton`. */
  by: string;
  /** By our own clock, ISO 8601. */
  at: string;
  /** What the person wrote; kept as the resolution. */
  note?: string | null;
  /** Left out when a person pressed it. */
  reason?: MoveReason | null;
  /** Who accepted it, for example `zendesk:123`. */
  acceptedBy?: string | null;
  /** When the new state ends by itself, ISO 8601. Left out, the timers of the policy say so. */
  dueAt?: string | null;
  /** Nothing happens in any other state. */
  ifState?: readonly HandoffState[];
  /** Nothing happens unless its time is over at `at`. */
  ifDue?: boolean;
}

/** What became of it. */
export interface Moved {
  /** False when it can't do that, or is there already: nothing was written. */
  moved: boolean;
  /** Where it is now; null when the conversation has a later handoff by now, or never had this one. */
  state: HandoffState | null;
  head: Head;
}

const planMove = (
  base: Head | null,
  move: HandoffMove,
  policy: Policy,
): { plan: Plan | null } & Moved => {
  if (!base) throw new Problem('not-found');
  const { handoff } = base;
  const still = { plan: null, moved: false, head: base };
  if (handoff?.id !== move.handoffId) return { ...still, state: null };
  if (move.ifState && !move.ifState.includes(handoff.state))
    return { ...still, state: handoff.state };
  const isDue = handoff.dueAt !== null && handoff.dueAt <= move.at;
  if (move.ifDue === true && !isDue) return { ...still, state: handoff.state };
  const space = openWorkspace(move.conversationId, base);
  const moved = moveHandoff(space, move.commands, {
    by: move.by,
    at: move.at,
    note: move.note ?? null,
    reason: move.reason ?? null,
    acceptedBy: move.acceptedBy ?? null,
    dueAt: move.dueAt,
    now: move.at,
    policy,
  });
  if (!moved) return { ...still, state: handoff.state };
  const plan = closeWorkspace(space);
  return { plan, moved, state: plan.head.handoff?.state ?? null, head: plan.head };
};

/**
 * Moves a handoff from outside of the conversation's events: the helpdesk, a timer, a rule. Safe to repeat, and whatever
 * somebody else did first stands: what is not possible in the state of the moment changes nothing.
 * @throws Problem `not-found` for an unknown conversation, `busy`, `store-unavailable`
 */
export const moveHandoffOf = async (
  writer: ConversationWriter,
  tenant: string,
  move: HandoffMove,
): Promise<Moved> => {
  const policy = await writer.surroundings.policyOf(tenant);
  const { moved, state, head } = await writer.write(tenant, {
    conversationId: move.conversationId,
    eventIds: [],
    make: (base) => planMove(base, move, policy),
  });
  return { moved, state, head };
};

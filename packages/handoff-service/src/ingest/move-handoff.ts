import { applyHandoff, followCommands } from '@baton/handoff-core';
import type { HandoffCommand, MoveReason } from '@baton/handoff-core';
import { makeEntry } from './plan.ts';
import { addEffects } from './effects.ts';
import { append } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Who moves a handoff, and what they said. */
export interface MoveRequest {
  /** For the ledger, for example `zendesk:123`. */
  by: string;
  /** ISO 8601. */
  at: string;
  /** Null keeps what is there. */
  note: string | null;
  /** Null when a person pressed it. */
  reason: MoveReason | null;
  /** Who accepted it; null keeps who is known. */
  acceptedBy: string | null;
  /** When it moves on by itself in its new state, ISO 8601; null when it does not. */
  dueAt: string | null;
}

/**
 * Moves the conversation's handoff along its life. Leaves a ledger row, and gives the lease back to the AI at the end.
 * Returns false, having changed nothing, when there is no handoff or it can't do that now.
 */
export const moveHandoff = (
  space: Workspace,
  commands: readonly HandoffCommand[],
  request: MoveRequest,
): boolean => {
  const { head } = space;
  if (!head.handoff) return false;
  const { id, state: from } = head.handoff;
  const to = followCommands(from, commands);
  if (to === null) return false;
  const { by, at, note, reason, acceptedBy, dueAt } = request;
  append(
    space,
    makeEntry(head, {
      kind: 'handoff',
      eventId: null,
      at,
      body: JSON.stringify({
        handoffId: id,
        commands,
        from,
        to,
        by,
        note,
        ...(reason && { reason }),
      }),
      decision: null,
      answer: null,
    }),
  );
  head.state = applyHandoff(head.state, to);
  head.handoff = { ...head.handoff, state: to };
  const holder = head.state.mode;
  if (head.lease.holder !== holder) head.lease = { holder, token: head.lease.token + 1 };

  const opened = space.handoffs.find((handoff) => handoff.id === id);
  if (opened)
    Object.assign(opened, {
      state: to,
      updatedAt: at,
      resolution: note ?? opened.resolution,
      acceptedBy: acceptedBy ?? opened.acceptedBy ?? null,
      dueAt,
      reason,
    });
  else {
    const earlier = space.moves.get(id);
    space.moves.set(id, {
      id,
      state: to,
      at,
      resolution: note ?? earlier?.resolution ?? null,
      acceptedBy: acceptedBy ?? earlier?.acceptedBy ?? null,
      dueAt,
      reason,
    });
  }
  addEffects(space, id, to, at);
  return true;
};

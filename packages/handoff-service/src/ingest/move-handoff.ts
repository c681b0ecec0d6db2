import { applyHandoff, transition } from '@baton/handoff-core';
import type { HandoffCommand, HandoffState } from '@baton/handoff-core';
import { makeEntry } from './plan.ts';
import { append, laneOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Who moves a handoff, and what they said. */
export interface MoveRequest {
  /** For the ledger, for example `zendesk:123`. */
  by: string;
  /** ISO 8601. */
  at: string;
  note: string | null;
}

/** The state after these commands, or null when one of them is not allowed. */
const follow = (from: HandoffState, commands: readonly HandoffCommand[]): HandoffState | null => {
  let state = from;
  for (const command of commands) {
    const next = transition(state, command);
    if (!next.ok) return null;
    state = next.to;
  }
  return state;
};

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
  const to = follow(from, commands);
  if (to === null) return false;
  const { by, at, note } = request;
  append(
    space,
    makeEntry(head, {
      kind: 'handoff',
      eventId: null,
      at,
      body: JSON.stringify({ handoffId: id, commands, from, to, by, note }),
      decision: null,
      answer: null,
    }),
  );
  head.state = applyHandoff(head.state, to);
  head.handoff = { id, state: to };
  if (to === 'handed_back') head.lease = { holder: 'ai', token: head.lease.token + 1 };

  const opened = space.handoffs.find((handoff) => handoff.id === id);
  if (opened) Object.assign(opened, { state: to, updatedAt: at, resolution: note });
  else space.moves.set(id, { id, state: to, at, resolution: note });
  space.effects.push({
    dedupe: `${id}:${to}:${head.seq}`,
    lane: laneOf(space),
    kind: `handoff.${to}`,
    body: JSON.stringify({ handoffId: id, conversationId: space.conversationId }),
  });
  return true;
};

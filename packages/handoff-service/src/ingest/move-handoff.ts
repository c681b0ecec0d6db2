import { applyHandoff, followCommands, holderIn, passLease } from '@baton/handoff-core';
import type { HandoffCommand, HandoffState, MoveReason, Policy } from '@baton/handoff-core';
import { dueOf } from './due-of.ts';
import { addEffects } from './effects.ts';
import { makeEntry } from './plan.ts';
import type { HeadHandoff } from './plan.ts';
import { append } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Who moves a handoff, and what they said. */
export interface MoveRequest {
  /** For the ledger, for example `zendesk:123`. */
  by: string;
  /** When it happened, ISO 8601. */
  at: string;
  /** By our own clock, ISO 8601; timers begin here. */
  now: string;
  /** Null keeps what is there. */
  note: string | null;
  /** Null when a person pressed it. */
  reason: MoveReason | null;
  /** Who accepted it; null keeps who is known. */
  acceptedBy: string | null;
  /** When it moves on by itself in its new state, ISO 8601 or null for never; left out, the timers say so. */
  dueAt?: string | null | undefined;
  /** Its timers count. */
  policy: Policy;
}

/** What of it is to be written to the handoff's row. */
const note = (space: Workspace, handoff: HeadHandoff, request: MoveRequest): void => {
  const { id, state, dueAt } = handoff;
  const { at, reason } = request;
  const opened = space.handoffs.find((each) => each.id === id);
  const earlier = opened ?? space.moves.get(id);
  const resolution = request.note ?? earlier?.resolution ?? null;
  const acceptedBy = request.acceptedBy ?? earlier?.acceptedBy ?? null;
  const move = { state, resolution, acceptedBy, dueAt, reason };
  if (opened) Object.assign(opened, { ...move, updatedAt: at });
  else space.moves.set(id, { ...move, id, at });
};

const tell = (
  space: Workspace,
  handoff: HeadHandoff,
  commands: readonly HandoffCommand[],
  to: HandoffState,
  { by, at, note: said, reason, acceptedBy }: MoveRequest,
): void => {
  const body = {
    handoffId: handoff.id,
    commands,
    from: handoff.state,
    to,
    by,
    note: said,
    ...(reason !== null && { reason }),
    ...(acceptedBy !== null && { acceptedBy }),
  };
  append(
    space,
    makeEntry(space.head, {
      kind: 'handoff',
      eventId: null,
      at,
      body: JSON.stringify(body),
      decision: null,
      answer: null,
    }),
  );
};

/**
 * Moves the conversation's handoff along its life. Leaves a ledger row, tells helpdesk and subscribers, and passes the lease
 * on with the state. Without commands it only sets when the present state ends. Returns false, having changed nothing, when
 * there is no handoff or it can't do that now.
 */
export const moveHandoff = (
  space: Workspace,
  commands: readonly HandoffCommand[],
  request: MoveRequest,
): boolean => {
  const { head } = space;
  const { handoff } = head;
  const states = handoff && followCommands(handoff.state, commands);
  if (!states) return false;
  const to = states.at(-1);
  if (to === undefined) {
    if (request.dueAt === undefined || request.dueAt === handoff.dueAt) return false;
    head.handoff = { ...handoff, dueAt: request.dueAt };
  } else {
    tell(space, handoff, commands, to, request);
    const step = { from: handoff.state, to, since: request.now };
    const dueAt =
      request.dueAt === undefined ? dueOf(head, handoff, step, request.policy) : request.dueAt;
    head.state = applyHandoff(head.state, to);
    head.handoff = { ...handoff, state: to, dueAt };
    head.lease = passLease(head.lease, holderIn(to));
    addEffects(space, handoff.id, states, request.at);
  }
  note(space, head.handoff, request);
  return true;
};

import { reopens } from '@baton/handoff-core';
import type { Event, HandoffCommand } from '@baton/handoff-core';
import { moveHandoff } from './move-handoff.ts';
import type { Planning } from './plan-events.ts';
import type { Workspace } from './workspace.ts';

/** A person who answers in the ticket has taken over, pressed a button or not. */
const TAKES_OVER: HandoffCommand[][] = [['activate'], ['accept', 'activate']];

/** What a turn does to the handoff that is open: a person's answer takes it, a customer's message may take it up again. */
export const moveByTurn = (
  space: Workspace,
  event: Extract<Event, { type: 'turn' }>,
  at: string,
  { receivedAt, engine, takesOver = true }: Planning,
): void => {
  const { handoff } = space.head;
  if (!handoff || !takesOver) return;
  const acceptedBy = event.by === 'human' ? (event.author ?? null) : null;
  const request = { at, now: receivedAt, note: null, acceptedBy, policy: engine.policy };
  if (event.by === 'human') {
    const answered = { ...request, by: event.author ?? 'turn', reason: 'answered' } as const;
    TAKES_OVER.some((commands) => moveHandoff(space, commands, answered));
  } else if (event.by === 'customer' && reopens(handoff.state, event.text))
    moveHandoff(space, ['accept'], { ...request, by: 'customer', reason: 'customer_wrote' });
};

import type { ConversationFacts, HandoffState } from '@baton/handoff-core';
import { CLAIM } from '../outbox/executor.ts';
import type { EffectBody } from '../outbox/executor.ts';
import type { Effect } from './plan.ts';
import { laneOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Something others have to hear of a handoff. */
const effectOf = (
  { conversationId, head }: Workspace,
  said: { handoffId: string; state: HandoffState; at: string },
  row: Pick<Effect, 'dedupe' | 'lane' | 'kind'>,
): Effect => {
  const body: EffectBody = { ...said, conversationId, seq: head.seq };
  return { ...row, body: JSON.stringify(body) };
};

/**
 * What follows from a handoff's way through these states: the helpdesk hears of the last one, in the ticket's lane;
 * subscribers hear of each, in a lane of their own.
 */
export const addEffects = (
  space: Workspace,
  handoffId: string,
  states: readonly HandoffState[],
  at: string,
): void => {
  const { conversationId, head, effects } = space;
  const dedupeOf = (state: HandoffState): string => `${handoffId}:${state}:${head.seq}`;
  for (const state of states)
    effects.push(
      effectOf(
        space,
        { handoffId, state, at },
        {
          dedupe: `${dedupeOf(state)}:event`,
          lane: `event:${conversationId}`,
          kind: `event.handoff.${state}`,
        },
      ),
    );
  const state = states.at(-1);
  if (state !== undefined)
    effects.push(
      effectOf(
        space,
        { handoffId, state, at },
        {
          dedupe: dedupeOf(state),
          lane: laneOf(space),
          kind: `handoff.${state}`,
        },
      ),
    );
};

/** What follows when somebody whom the ticket's helpdesk knows takes the handoff over in a panel: there the ticket becomes theirs, too. */
export const addClaim = (space: Workspace, by: string, at: string): void => {
  const { handoff, seq, state } = space.head;
  if (!handoff || !state.facts.ticket) return;
  const body: EffectBody = {
    handoffId: handoff.id,
    state: handoff.state,
    at,
    conversationId: space.conversationId,
    seq,
    by,
  };
  space.effects.push({
    dedupe: `${handoff.id}:claim:${seq}`,
    lane: laneOf(space),
    kind: CLAIM,
    body: JSON.stringify(body),
  });
};

/** What follows from a ticket that becomes known, or another one than before, while people have the conversation. */
export const addTicketEffect = (
  space: Workspace,
  before: ConversationFacts['ticket'],
  at: string,
): void => {
  const { handoff } = space.head;
  const { ticket } = space.head.state.facts;
  if (!handoff || !ticket) return;
  if (ticket.helpdesk === before?.helpdesk && ticket.id === before.id) return;
  space.effects.push(
    effectOf(
      space,
      { handoffId: handoff.id, state: handoff.state, at },
      {
        dedupe: `${handoff.id}:ticket:${ticket.helpdesk}:${ticket.id}`,
        lane: laneOf(space),
        kind: 'handoff.ticket',
      },
    ),
  );
};

import type { HandoffState } from '@baton/handoff-core';
import type { EffectBody } from '../outbox/executor.ts';
import { laneOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** What others have to hear of a handoff's new state: the helpdesk in the ticket's lane, subscribers in one of their own. */
export const addEffects = (
  space: Workspace,
  handoffId: string,
  state: HandoffState,
  at: string,
): void => {
  const { conversationId, head } = space;
  const said: EffectBody = { handoffId, conversationId, state, at, seq: head.seq };
  const body = JSON.stringify(said);
  const dedupe = `${handoffId}:${state}:${head.seq}`;
  space.effects.push(
    { dedupe, lane: laneOf(space), kind: `handoff.${state}`, body },
    {
      dedupe: `${dedupe}:event`,
      lane: `event:${conversationId}`,
      kind: `event.handoff.${state}`,
      body,
    },
  );
};

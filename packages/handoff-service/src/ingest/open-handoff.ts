import { routeHandoff } from '@baton/handoff-core';
import type { Decision, Policy } from '@baton/handoff-core';
import { addEffects } from './effects.ts';
import type { Workspace } from './workspace.ts';

/** Asks for a human: a handoff in state `requested`, routed, with the lease taken from the AI. */
export const openHandoff = (
  space: Workspace,
  decision: Decision,
  at: string,
  policy: Policy,
): void => {
  const { conversationId, head } = space;
  const { queue, skills } = routeHandoff(decision, head.state.facts, head.state.language, policy);
  const id = `${conversationId}.h${head.state.episode}`;
  space.handoffs.push({
    id,
    conversationId,
    episode: head.state.episode,
    state: 'requested',
    decision,
    queue,
    skills,
    requestedAt: at,
    updatedAt: at,
    resolution: null,
  });
  addEffects(space, id, 'requested', at);
  head.handoff = { id, state: 'requested' };
  head.lease = { holder: 'human', token: head.lease.token + 1 };
};

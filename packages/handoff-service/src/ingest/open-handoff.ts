import { passLease } from '@baton/handoff-core';
import type { Arrangement, Decision, Routed, Situation } from '@baton/handoff-core';
import type { Engine } from '@baton/handoff-engine';
import { dueOf } from './due-of.ts';
import { addEffects } from './effects.ts';
import { makeEntry } from './plan.ts';
import { append } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** What a handoff is opened with. */
export interface Opening {
  decision: Decision;
  /** When the customer asked, or the AI had to stop, ISO 8601. */
  at: string;
  engine: Engine;
  /** The queues as they are now. */
  situation: Situation;
}

/** Id of one of a conversation's handoffs. */
export const handoffIdOf = (conversationId: string, episode: number): string =>
  `${conversationId}.h${episode}`;

/**
 * Asks for a human: a handoff in state `requested`, routed, with the lease taken from the AI. Where it goes and why is
 * written into the ledger.
 */
export const openHandoff = (
  space: Workspace,
  { decision, at, engine, situation }: Opening,
): { routed: Routed; arrangement: Arrangement } => {
  const { conversationId, head } = space;
  const { episode } = head.state;
  const state = 'requested';
  const { routed, arrangement } = engine.route(decision, head.state, situation);
  const { queue, skills } = routed;
  const id = handoffIdOf(conversationId, episode);
  const body = { handoffId: id, episode, to: state, by: 'baton', note: null, routed, arrangement };
  append(
    space,
    makeEntry(head, {
      kind: 'handoff',
      eventId: null,
      at,
      body: JSON.stringify(body),
      decision: null,
      answer: null,
    }),
  );
  const step = { from: null, to: state, since: situation.now } as const;
  const dueAt = dueOf(head, { queue, dueAt: null }, step, engine.policy);
  space.handoffs.push({
    id,
    conversationId,
    episode,
    state,
    decision,
    queue,
    skills,
    requestedAt: at,
    updatedAt: at,
    resolution: null,
    routed,
    arrangement,
    dueAt,
    acceptedBy: null,
    reason: null,
  });
  head.handoff = { id, state, queue, dueAt };
  head.lease = passLease(head.lease, 'human');
  addEffects(space, id, [state], at);
  return { routed, arrangement };
};

import { WAITS_FOR, dueAt } from '@baton/handoff-core';
import type { HandoffState, Policy } from '@baton/handoff-core';
import type { Head, HeadHandoff } from './plan.ts';

/** Where a handoff comes to. */
interface Step {
  from: HandoffState | null;
  to: HandoffState;
  /** By our own clock, ISO 8601: what agents and helpdesks say of the time may lie years back. */
  since: string;
}

/** When the conversation's handoff moves on by itself in a state; the clock runs on while it waits for the same. */
export const dueOf = (
  { state }: Pick<Head, 'state'>,
  handoff: Pick<HeadHandoff, 'queue' | 'dueAt'>,
  { from, to, since }: Step,
  { queues, timers }: Policy,
): string | null => {
  if (from !== null && WAITS_FOR[from] === WAITS_FOR[to] && WAITS_FOR[to] !== undefined)
    return handoff.dueAt;
  // Whether the AI may go on is looked at once a person is done.
  if (to === 'resolved') return since;
  const hours = queues.find(({ id }) => id === handoff.queue)?.hours ?? null;
  return dueAt({ state: to, since, channel: state.facts.channel ?? null, hours }, timers);
};

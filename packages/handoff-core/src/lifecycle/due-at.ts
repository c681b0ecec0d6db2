import { addOpenMinutes } from '../route/open-hours.ts';
import type { LifecycleTimers } from '../schema/lifecycle.ts';
import type { Hours } from '../schema/routing.ts';
import type { HandoffState } from '../schema/vocabulary.ts';

/** What a handoff waits for in each state, by the name of its timer; in the others it waits for nothing. */
export const WAITS_FOR: Readonly<Partial<Record<HandoffState, 'accept' | 'answer'>>> = {
  requested: 'accept',
  offered: 'accept',
  accepted: 'answer',
};

/** A handoff that has come to a state. */
export interface Waiting {
  state: HandoffState;
  /** When what it waits for began, ISO 8601: it was requested, or accepted. */
  since: string;
  /** As the agent names it; null when it told none. */
  channel: string | null;
  /** Of its queue; null is always open. */
  hours: Hours | null;
}

/**
 * When the waiting is over, ISO 8601 in UTC: a timer of the channel, else of the tenant, over the time in which the queue
 * is open. Null where nothing is waited for.
 */
export const dueAt = (
  { state, since, channel, hours }: Waiting,
  timers: LifecycleTimers,
): string | null => {
  const timer = WAITS_FOR[state];
  if (timer === undefined) return null;
  const own =
    channel !== null && Object.hasOwn(timers.channels, channel) ? timers.channels[channel] : {};
  return addOpenMinutes(hours, since, own?.[timer] ?? timers[timer]);
};

import type { HandoffState } from '../schema/vocabulary.ts';

/** What can happen to a handoff. */
export type HandoffCommand =
  | 'offer'
  | 'accept'
  | 'activate'
  | 'resolve'
  | 'hand_back'
  | 'decline'
  | 'expire'
  | 'fail';

/**
 * The life of a handoff: for each state, which commands are allowed and where they lead.
 * `resolve` is allowed before `accept` because many helpdesks only tell that a ticket was solved; `accept` and `activate` after
 * `resolved` because tickets are reopened, by a customer who waits for an answer again or with the person's own. Who accepted may still send it back, or never answer, as long as they have not written to
 * the customer; from then on nothing but a person's word ends it.
 */
export const TRANSITIONS: Readonly<
  Record<HandoffState, Readonly<Partial<Record<HandoffCommand, HandoffState>>>>
> = {
  requested: {
    offer: 'offered',
    accept: 'accepted',
    resolve: 'resolved',
    decline: 'declined',
    expire: 'expired',
    fail: 'failed',
  },
  offered: {
    accept: 'accepted',
    resolve: 'resolved',
    decline: 'declined',
    expire: 'expired',
    fail: 'failed',
  },
  accepted: {
    activate: 'active',
    resolve: 'resolved',
    hand_back: 'handed_back',
    decline: 'declined',
    expire: 'expired',
    fail: 'failed',
  },
  active: { resolve: 'resolved', hand_back: 'handed_back', fail: 'failed' },
  resolved: { accept: 'accepted', activate: 'active', hand_back: 'handed_back' },
  handed_back: {},
  declined: {},
  expired: {},
  failed: {},
};

/** What a command does to a handoff: the next state, or the commands that would be allowed instead. */
export const transition = (
  from: HandoffState,
  command: HandoffCommand,
): { ok: true; to: HandoffState } | { ok: false; allowed: HandoffCommand[] } => {
  const row = TRANSITIONS[from];
  const to = Object.hasOwn(row, command) ? row[command] : undefined;
  return to ? { ok: true, to } : { ok: false, allowed: Object.keys(row) as HandoffCommand[] };
};

/** The states these commands lead through, one after the other, or null when one of them is not allowed. */
export const followCommands = (
  from: HandoffState,
  commands: readonly HandoffCommand[],
): HandoffState[] | null => {
  const states: HandoffState[] = [];
  for (const command of commands) {
    const next = transition(states.at(-1) ?? from, command);
    if (!next.ok) return null;
    states.push(next.to);
  }
  return states;
};

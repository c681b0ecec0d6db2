import type { StoredEvent } from '../schema/event.ts';
import { targetOf } from '../actions/target-of.ts';
import { shortHash } from './hash.ts';
import type { ActionReading } from './read-action.ts';
import { pushed } from './state.ts';
import type { ConversationState, Episode } from './state.ts';

const ACTIONS = 16;
const EFFECTS = 64;
const WRITES = 3;
const FAILURES = 3;

type ActionStored = Extract<StoredEvent, { type: 'action' }>;

/** Failures after an event: a success of the same tool or on the same thing repairs them, a new failure of the same action replaces the old. */
const foldFailures = (
  failures: Episode['failures'],
  event: ActionStored,
  reading: ActionReading,
): Episode['failures'] => {
  if (event.by !== 'ai' || reading.kind === 'read') return failures;
  const name = shortHash(event.name);
  const named = targetOf(event.effect, event.args);
  const target = named === null ? null : shortHash(named);
  if (event.status === 'succeeded' || event.status === 'reversed') {
    return failures.filter(
      (failure) =>
        failure.action !== reading.action &&
        failure.name !== name &&
        (target === null || failure.target !== target),
    );
  }
  if (event.status !== 'failed' && event.status !== 'unknown') return failures;
  const others = failures.filter((failure) => failure.action !== reading.action);
  const failure = {
    id: event.action,
    action: reading.action,
    name,
    status: event.status,
    target,
    talk: 'none' as const,
  };
  return pushed(others, failure, FAILURES);
};

/** State after an event of an action; several events of one action are folded together. */
export const foldAction = (
  state: ConversationState,
  event: ActionStored,
  reading: ActionReading,
): ConversationState => {
  const { key } = reading;
  const next: ConversationState = {
    ...state,
    actions: pushed(
      state.actions.filter((item) => item.action !== reading.action),
      { action: reading.action, status: event.status, key },
      ACTIONS,
    ),
    memory: { ...state.memory, failures: foldFailures(state.memory.failures, event, reading) },
  };
  if (key === null || event.by === 'customer') return next;
  if (event.status === 'succeeded') {
    next.effects = pushed(
      state.effects.filter((effect) => effect !== key),
      key,
      EFFECTS,
    );
    next.writes = pushed(
      state.writes.filter((write) => write.id !== event.action),
      { id: event.action, key },
      WRITES,
    );
  } else if (event.status === 'reversed') {
    next.effects = state.effects.filter((effect) => effect !== key);
    next.writes = state.writes.filter((write) => write.key !== key);
  }
  return next;
};

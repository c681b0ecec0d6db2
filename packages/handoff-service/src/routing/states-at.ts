import { applyHandoff, initialState } from '@baton/handoff-core';
import type { ConversationState } from '@baton/handoff-core';
import type { Engine } from '@baton/handoff-engine';
import type { Happening } from '../policy/history.ts';

/**
 * What was known of a conversation right after each of some events, by event id. What a policy decides plays no part in the
 * facts, so any engine will do.
 * @param breathe awaited after every event
 */
export const statesAt = async (
  history: readonly Happening[],
  eventIds: ReadonlySet<string>,
  engine: Engine,
  breathe: () => Promise<void>,
): Promise<Map<string, ConversationState>> => {
  const found = new Map<string, ConversationState>();
  let state = initialState();
  for (const happening of history) {
    if ('handoff' in happening) state = applyHandoff(state, happening.handoff);
    else {
      const { event } = happening;
      state = engine.advance(state, engine.prepare(event, state)).state;
      if (eventIds.has(event.id)) found.set(event.id, state);
      if (found.size === eventIds.size) return found;
    }
    await breathe();
  }
  return found;
};

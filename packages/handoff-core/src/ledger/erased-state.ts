import type { ConversationState } from '../fold/state.ts';

/** What stands where a customer's words stood. */
export const ERASED = '[erased]';

/**
 * A conversation's state without what a customer said or was called: levels, counts and ids stay, so that deciding goes
 * on. Fingerprints of texts go as well, since a text that is guessed could be found by them.
 */
export const erasedState = (state: ConversationState): ConversationState => {
  const { ticket, channel, language, agent } = state.facts;
  return {
    ...state,
    facts: {
      ...(channel !== undefined && { channel }),
      ...(language !== undefined && { language }),
      ...(agent && { agent }),
      ...(ticket && { ticket }),
    },
    draft: null,
    memory: { ...state.memory, requests: [], answers: [] },
  };
};

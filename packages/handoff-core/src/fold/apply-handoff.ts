import type { HandoffState } from '../schema/vocabulary.ts';
import { newEpisode } from './state.ts';
import type { ConversationState } from './state.ts';

/**
 * State after a handoff changed. When it is handed back, or nobody came (declined, expired, failed), the AI may speak
 * again and a new episode begins: what was asked, felt and failed before can't trigger twice. In every other state
 * a human holds the conversation.
 */
export const applyHandoff = (state: ConversationState, to: HandoffState): ConversationState => {
  switch (to) {
    case 'handed_back':
    case 'declined':
    case 'expired':
    case 'failed':
      return { ...state, mode: 'ai', draft: null, memory: newEpisode(state.turns) };
    case 'requested':
    case 'offered':
    case 'accepted':
    case 'active':
    case 'resolved':
      return state.mode === 'human' ? state : { ...state, mode: 'human' };
  }
};

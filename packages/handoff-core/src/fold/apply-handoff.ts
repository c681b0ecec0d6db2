import { holderIn } from '../lifecycle/lease.ts';
import type { HandoffState } from '../schema/vocabulary.ts';
import { newEpisode } from './state.ts';
import type { ConversationState } from './state.ts';

/**
 * State after a handoff changed. When it is handed back, or nobody came (declined, expired, failed), the AI may speak
 * again and a new episode begins: what was asked, felt and failed before can't trigger twice. In every other state
 * a human holds the conversation.
 */
export const applyHandoff = (state: ConversationState, to: HandoffState): ConversationState => {
  const mode = holderIn(to);
  if (mode === 'ai') return { ...state, mode, draft: null, memory: newEpisode(state.turns) };
  return state.mode === mode ? state : { ...state, mode };
};

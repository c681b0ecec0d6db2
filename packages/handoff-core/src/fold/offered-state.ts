import { initialState, newEpisode } from './state.ts';
import type { ConversationState } from './state.ts';

/**
 * State of a conversation in which all that is known is that the AI has just offered a human in its own words: a "yes"
 * that comes next accepts it, a "no thanks" refuses it. For judging single turns without their conversation.
 */
export const offeredState = (): ConversationState => ({
  ...initialState(),
  memory: { ...newEpisode(0), offering: true },
});

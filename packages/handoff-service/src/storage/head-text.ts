import type { ConversationState } from '@baton/handoff-core';

/** Between the two: JSON holds no line feed. */
const SEPARATOR = '\n';

/** A conversation's state and what its agent was told last, as one text: sealing costs more by the text than by its length. */
export const headText = (state: ConversationState, told: string | null): string =>
  told === null ? JSON.stringify(state) : JSON.stringify(state) + SEPARATOR + told;

/** What is in such a text; rows from before it hold the state alone. */
export const readHead = (text: string): { state: ConversationState; told: string | null } => {
  const [state = '', told = null] = text.split(SEPARATOR, 2);
  return { state: JSON.parse(state) as ConversationState, told };
};

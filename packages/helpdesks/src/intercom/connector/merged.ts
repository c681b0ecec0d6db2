import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import type { Conversation } from './parse.ts';
import { partsOf, readConversation } from './read-conversation.ts';

/** Conversations that one is linked to, of which the one it went into is looked for. */
const MOST_LINKED = 5;
/** Between what stands in the one and in the other about the same merge. */
const SAME_TIME_MS = 60_000;
/** What Intercom writes into the conversation that goes on. */
const PRIMARY = 'merged_primary_conversation';
/** What it writes into the other one: not described, so that it is enough and not needed. */
const SECONDARY = /^merged_secondary/;

/** Whether the one conversation says that another was merged into it, at a time at which something happened in that other one. */
const tookIn = (primary: Conversation, secondary: Conversation): boolean => {
  const times = partsOf(secondary).map((part) => Date.parse(part.created_at));
  return partsOf(primary).some(
    ({ part_type: type, created_at: at }) =>
      type === PRIMARY &&
      (times.length === 0 || times.some((time) => Math.abs(time - Date.parse(at)) <= SAME_TIME_MS)),
  );
};

/**
 * The conversation that a closed one was merged into; null when it was not. Intercom links the two, and links others as well, so that the
 * link alone is not believed.
 */
export const mergedInto = async (
  desk: Desk,
  seen: Conversation,
  signal: AbortSignal,
): Promise<string | null> => {
  if (seen.state !== 'closed') return null;
  const linked = seen.linked_objects
    .filter(({ type, id }) => type === 'conversation' && id !== seen.id)
    .map(({ id }) => id);
  const [only, ...others] = linked;
  if (only === undefined) return null;
  if (others.length === 0 && partsOf(seen).some(({ part_type: type }) => SECONDARY.test(type)))
    return only;
  for (const id of linked.slice(0, MOST_LINKED)) {
    const primary = await ifThere(readConversation(desk, id, signal));
    if (primary !== null && tookIn(primary, seen)) return id;
  }
  return null;
};

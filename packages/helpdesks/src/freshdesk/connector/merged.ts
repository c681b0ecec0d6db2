import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { textOf } from './own-notes.ts';
import type { Conversation, FreshdeskTicket } from './parse.ts';
import { readConversations } from './read-conversations.ts';
import { readSeen } from './read-seen.ts';

const CLOSED = 5;
/** Between what stands in the one and in the other about the same merge. */
const SAME_TIME_MS = 120_000;
/** Notes of a closed ticket that may tell where it went. */
const MOST_NOTES = 3;

const numbersIn = (note: Conversation): string[] =>
  /\bmerged\b/i.test(textOf(note)) ? (textOf(note).match(/\b[1-9]\d{0,18}\b/g) ?? []) : [];

const tookIn = (
  primary: readonly Conversation[],
  secondary: FreshdeskTicket,
  at: string,
): boolean =>
  primary.some(
    (note) =>
      note.private &&
      numbersIn(note).includes(secondary.id) &&
      Math.abs(Date.parse(note.created_at) - Date.parse(at)) <= SAME_TIME_MS,
  );

/**
 * The ticket that a closed one was merged into; null when it was not. Freshdesk tells it in private notes alone, in both tickets. Anybody may write
 * such a note, so both have to say the same at the same time.
 */
export const mergedInto = async (
  desk: Desk,
  seen: FreshdeskTicket,
  conversations: readonly Conversation[],
  signal: AbortSignal,
): Promise<string | null> => {
  if (seen.status !== CLOSED) return null;
  const notes = conversations.filter((each) => each.private && !each.incoming).slice(-MOST_NOTES);
  for (const note of notes.toReversed()) {
    const into = numbersIn(note).find((number) => number !== seen.id);
    if (into === undefined) continue;
    const primary = await ifThere(readConversations(desk, into, { signal }));
    if (primary !== null && tookIn(primary, seen, note.created_at)) {
      const there = await ifThere(readSeen(desk, into, signal));
      if (there !== null) return into;
    }
  }
  return null;
};

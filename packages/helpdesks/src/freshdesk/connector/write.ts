import { ConnectorError } from '@baton/handoff-service';
import type { WriteRequest, Written } from '@baton/handoff-service';
import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { mergedInto } from './merged.ts';
import { notesWith } from './own-notes.ts';
import type { Conversation } from './parse.ts';
import { readConversations } from './read-conversations.ts';
import { readSeen } from './read-seen.ts';
import { writeChange } from './steps/write-change.ts';
import { writeNote } from './steps/write-note.ts';
import type { Plan } from './wish.ts';
import { withSent } from './writing.ts';
import type { Writing } from './writing.ts';

const CLOSED = 5;

/** A note that came twice, because a request took effect after it was given up, is taken away again: the later one. */
const takeAway = async (
  { desk: { api }, request: { signal } }: Writing,
  doubles: readonly Conversation[],
): Promise<void> => {
  for (const { id } of doubles)
    await ifThere(api({ method: 'DELETE', path: ['conversations', id], write: true, signal }));
};

/**
 * Writes once, however often it is tried: what can be compared is left out where that is what is wished, and the note, which can't, is found again by its
 * marker.
 */
export const writeOnce = async (
  desk: Desk,
  request: WriteRequest,
  plan: Plan,
): Promise<Written> => {
  const { ticket, marker, check, signal } = request;
  desk.heard.forget(ticket.id);
  const seen = await readSeen(desk, ticket.id, signal);
  const looksFor = check && plan.note !== null;
  const conversations =
    looksFor || seen.status === CLOSED ? await readConversations(desk, seen.id, { signal }) : [];
  // What is written for it belongs where it went.
  if ((await mergedInto(desk, seen, conversations, signal)) !== null)
    throw new ConnectorError('not-found', { sent: false });
  const [noted = null, ...doubles] = looksFor ? notesWith(conversations, marker) : [];
  const name = `${ticket.id} ${marker}`;
  if (!check) desk.looks.since(name, seen);
  const degraded = new Set<string>();
  const writing: Writing = { desk, request, name, seen, noted, degraded, wrote: false };
  try {
    await takeAway(writing, doubles);
    const ref = await writeNote(writing, plan);
    await writeChange(writing, plan);
    desk.looks.done(name);
    desk.files.done(name);
    const isNews = writing.wrote || (plan.note === null && degraded.size > 0);
    return { applied: isNews ? 'now' : 'before', degraded: [...degraded], ref };
  } catch (error) {
    throw withSent(error, writing);
  } finally {
    // What was read meanwhile is older than what is written.
    desk.heard.forget(ticket.id);
    desk.known.forget(ticket.id);
  }
};

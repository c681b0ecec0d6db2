import { ConnectorError } from '@baton/handoff-service';
import type { WriteRequest, Written } from '@baton/handoff-service';
import { meanwhile } from './acts-of-people.ts';
import type { Desk } from './desk.ts';
import { mergedInto } from './merged.ts';
import { readConversation } from './read-conversation.ts';
import { writeAssignment } from './steps/write-assignment.ts';
import { writeAttributes } from './steps/write-attributes.ts';
import { writeClaim } from './steps/write-claim.ts';
import { writeNote } from './steps/write-note.ts';
import { writeState } from './steps/write-state.ts';
import { writeTags } from './steps/write-tags.ts';
import type { Plan, Wish } from './wish.ts';
import { withSent } from './writing.ts';
import type { Writing } from './writing.ts';

/** What Intercom has no place for. */
const lackingOf = ({ priority, target }: Wish): string[] => [
  ...(priority || target?.priority ? ['priority'] : []),
  ...((target?.skills ?? []).length > 0 ? ['skills'] : []),
];

/**
 * Writes once, however often it is tried: each step is compared with how the conversation stands and left out where that is what is wished.
 * The note alone can't be told from how things stand: it is found again by its marker.
 */
export const writeOnce = async (
  desk: Desk,
  request: WriteRequest,
  plan: Plan,
): Promise<Written> => {
  const { ticket, marker, check, signal } = request;
  const seen = await readConversation(desk, ticket.id, signal);
  // What is written for it belongs where it went.
  if ((await mergedInto(desk, seen, signal)) !== null)
    throw new ConnectorError('not-found', { sent: false });
  const name = `${ticket.id} ${marker}`;
  const writing: Writing = {
    desk,
    request,
    name,
    seen,
    meanwhile: meanwhile(desk, seen, { write: name, marker, check }),
    degraded: new Set(lackingOf(plan.wish)),
    wrote: false,
  };
  try {
    await writeAttributes(writing, plan.wish);
    const ref = await writeNote(writing, plan);
    await writeTags(writing, plan.wish);
    await writeState(writing, plan.wish);
    await writeAssignment(writing, plan.wish.target);
    await writeClaim(writing, plan.wish.claim);
    desk.looks.done(name);
    desk.files.done(name);
    const isNews = writing.wrote || (plan.note === null && writing.degraded.size > 0);
    return { applied: isNews ? 'now' : 'before', degraded: [...writing.degraded], ref };
  } catch (error) {
    throw withSent(error, writing);
  }
};

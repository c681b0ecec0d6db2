import type { Desk } from './desk.ts';
import { isNote, isOurs, noteWith } from './own-parts.ts';
import { partsOf } from './read-conversation.ts';
import type { Conversation, Part } from './parse.ts';

/** What was done to a conversation since a write of it was tried for the first time. */
export interface Meanwhile {
  /** A teammate gave it to somebody. */
  assigned: boolean;
  /** A teammate opened, closed or snoozed it. */
  moved: boolean;
  /** Baton gave it to this team. */
  gaveTo: (team: string) => boolean;
}

const ASSIGNED = /^assign/;
const MOVED = /^(?:open|close|snoozed|unsnoozed|assign_and_(?:re|un)?(?:open|snooze|close))/;

const isOfCustomer = ({ author }: Part): boolean =>
  ['user', 'lead', 'contact'].includes(author?.type ?? '');

/**
 * Where a write began that nobody here remembers: at its note or at the customer's latest message, whichever came first, and after that at the first
 * thing that Baton did, where such things show. It errs on the side of the people who did something.
 */
const beganAt = (parts: readonly Part[], marker: string, account: Desk['account']): number => {
  const note = noteWith(parts, marker);
  const noted = note === null ? parts.length : parts.indexOf(note);
  const from = Math.min(noted, parts.findLastIndex(isOfCustomer) + 1);
  const own = parts.findIndex((part, at) => at >= from && !isNote(part) && isOurs(part, account));
  return own === -1 || own > noted ? from : own;
};

/**
 * What was done meanwhile, so that the rest of a write does not undo what people did. Measured from how the conversation stood at the first try;
 * where nobody remembers that, from what stands in it.
 */
export const meanwhile = (
  { looks, account }: Desk,
  seen: Conversation,
  { write, marker, check }: { write: string; marker: string; check: boolean },
): Meanwhile => {
  const parts = partsOf(seen);
  const ids = parts.map(({ id }) => id);
  const known = looks.of(write) ?? (check ? null : looks.since(write, ids));
  const newer = known
    ? parts.filter(({ id }) => !known.has(id))
    : parts.slice(beganAt(parts, marker, account));
  const acts = newer.filter((part) => part.author?.type === 'admin' && !isOurs(part, account));
  return {
    assigned: acts.some(({ part_type: type }) => ASSIGNED.test(type)),
    moved: acts.some(({ part_type: type }) => MOVED.test(type)),
    gaveTo: (team) =>
      newer.some(
        (part) =>
          isOurs(part, account) &&
          part.assigned_to?.type === 'team' &&
          part.assigned_to.id === team,
      ),
  };
};

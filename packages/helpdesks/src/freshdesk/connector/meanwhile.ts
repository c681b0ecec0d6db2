import type { Meanwhile } from './acts-of-people.ts';
import { EVERYTHING, NOTHING, sinceThen } from './acts-of-people.ts';
import { isDone, madeBy } from './change.ts';
import type { Wanted } from './change.ts';
import type { FreshdeskTicket } from './parse.ts';
import { readSeen } from './read-seen.ts';
import type { Writing } from './writing.ts';

/** Resolved or closed after the note was written: that did not wait for anybody to open it. */
const isMovedSince = async (
  { desk, request: { signal } }: Writing,
  { id }: FreshdeskTicket,
  noted: string,
): Promise<boolean> => {
  const { stats } = await readSeen(desk, id, signal, { include: 'stats' });
  const at = stats?.closed_at ?? stats?.resolved_at ?? null;
  // Nobody says when: then it is left to the people.
  return at === null || at >= noted;
};

/**
 * Where nobody remembers when a write began. All but the note is written at once, so that tags and fields that stand tell that all else was written. In
 * doubt a ticket is left with the people.
 */
const afterRestart = async (
  writing: Writing,
  seen: FreshdeskTicket,
  wanted: Wanted,
  hasNote: boolean,
): Promise<Meanwhile> => {
  const { desk, noted } = writing;
  // The note comes first.
  if (hasNote && noted === null) return NOTHING;
  if (isDone(wanted, seen, desk.account.fields) === true) return EVERYTHING;
  const made = madeBy(wanted);
  if (noted === null)
    return { ...NOTHING, assigned: made.group !== null && made.group === seen.group_id };
  const isHeld = seen.responder_id !== null && !wanted.ais.has(seen.responder_id);
  return {
    assigned: isHeld,
    moved:
      seen.status >= 4 && seen.status <= 5 && (await isMovedSince(writing, seen, noted.created_at)),
    prioritised: isHeld,
  };
};

/** What people did meanwhile, so that the rest of a write does not undo it. */
export const meanwhile = (
  writing: Writing,
  seen: FreshdeskTicket,
  wanted: Wanted,
  hasNote: boolean,
): Promise<Meanwhile> => {
  const { looks } = writing.desk;
  const then = looks.of(writing.name);
  return then
    ? Promise.resolve(sinceThen(then, seen, madeBy(wanted)))
    : afterRestart(writing, seen, wanted, hasNote);
};

import type { FirstLook } from './first-looks.ts';
import type { FreshdeskTicket } from './parse.ts';

/** What people did to a ticket since a write of it was tried for the first time; that stays as they left it. */
export interface Meanwhile {
  /** It was given to somebody else, or to another group. */
  assigned: boolean;
  /** It was opened, resolved, closed or put off. */
  moved: boolean;
  prioritised: boolean;
}

/** Nobody can have done anything. */
export const NOTHING: Meanwhile = { assigned: false, moved: false, prioritised: false };
/** All of it was done before: what is different now, people made different. */
export const EVERYTHING: Meanwhile = { assigned: true, moved: true, prioritised: true };

/** What a write makes of a ticket, where it makes anything of it. */
export interface Made {
  status: number | null;
  priority: number | null;
  group: string | null;
  person: string | null;
}

/** Differences between then and now that the write itself did not make. */
export const sinceThen = (then: FirstLook, now: FreshdeskTicket, made: Made): Meanwhile => {
  const isTaken =
    now.responder_id !== null &&
    now.responder_id !== then.responder_id &&
    now.responder_id !== made.person;
  const isMoved = now.group_id !== then.group_id && now.group_id !== made.group;
  return {
    assigned: isTaken || isMoved,
    moved: now.status !== then.status && now.status !== made.status,
    prioritised: now.priority !== then.priority && now.priority !== made.priority,
  };
};

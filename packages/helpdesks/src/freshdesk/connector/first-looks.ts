import type { FreshdeskTicket } from './parse.ts';

/** Writes that are remembered; the one longest ago is forgotten first. */
const MOST = 1_000;

/** How a ticket stood, as far as people may change it while a write is tried. */
export type FirstLook = Pick<FreshdeskTicket, 'status' | 'priority' | 'group_id' | 'responder_id'>;

/** How tickets stood when their writes were tried for the first time. */
export interface FirstLooks {
  /** Keeps it at the first try; later ones give what was kept then. */
  since: (write: string, ticket: FreshdeskTicket) => FirstLook;
  /** Null where nobody looked, for example before a restart. */
  of: (write: string) => FirstLook | null;
  done: (write: string) => void;
}

export const firstLooks = (): FirstLooks => {
  const looks = new Map<string, FirstLook>();
  return {
    since: (write, { status, priority, group_id, responder_id }) => {
      const before = looks.get(write);
      if (before) return before;
      const look = { status, priority, group_id, responder_id };
      looks.set(write, look);
      const [oldest] = looks.keys();
      if (looks.size > MOST && oldest !== undefined) looks.delete(oldest);
      return look;
    },
    of: (write) => looks.get(write) ?? null,
    done: (write) => void looks.delete(write),
  };
};

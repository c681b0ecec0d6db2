/** Writes that are remembered; the one longest ago is forgotten first. */
const MOST = 1_000;

/** Ids of the parts that a conversation had when a write was tried for the first time. */
export interface FirstLooks {
  /** Keeps them at the first try; later ones give what was kept then. */
  since: (write: string, parts: readonly string[]) => ReadonlySet<string>;
  /** Null where nobody looked, for example before a restart. */
  of: (write: string) => ReadonlySet<string> | null;
  done: (write: string) => void;
}

export const firstLooks = (): FirstLooks => {
  const looks = new Map<string, ReadonlySet<string>>();
  return {
    since: (write, parts) => {
      const before = looks.get(write);
      if (before) return before;
      const seen = new Set(parts);
      looks.set(write, seen);
      const [oldest] = looks.keys();
      if (looks.size > MOST && oldest !== undefined) looks.delete(oldest);
      return seen;
    },
    of: (write) => looks.get(write) ?? null,
    done: (write) => void looks.delete(write),
  };
};

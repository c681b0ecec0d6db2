/** So often a write is tried with its file; then its note goes alone. */
const MOST = 3;
/** Writes that are remembered; the one longest ago is forgotten first. */
const MOST_KEPT = 1_000;

/** Counts how often a file could not be sent, so that no file keeps its note away for long. */
export interface FileTries {
  /** Whether the file of a write is to be tried (again). */
  left: (write: string) => boolean;
  failed: (write: string) => void;
  /** It is written, with or without its file. */
  done: (write: string) => void;
}

export const fileTries = (): FileTries => {
  const counts = new Map<string, number>();
  return {
    left: (write) => (counts.get(write) ?? 0) < MOST,
    failed: (write) => {
      const count = (counts.get(write) ?? 0) + 1;
      counts.delete(write);
      counts.set(write, count);
      const [oldest] = counts.keys();
      if (counts.size > MOST_KEPT && oldest !== undefined) counts.delete(oldest);
    },
    done: (write) => void counts.delete(write),
  };
};

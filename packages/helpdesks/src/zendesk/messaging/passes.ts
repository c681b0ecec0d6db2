/** Handoffs that are remembered; the one longest ago is forgotten first. */
const MOST = 2_000;

/** Since when control was passed for a handoff, as far as this process knows. */
export interface Passes {
  /** The first time counts. */
  note: (marker: string) => void;
  /** Milliseconds since; null when it was not passed here. */
  age: (marker: string) => number | null;
}

export const passes = (now: () => Date): Passes => {
  const first = new Map<string, number>();
  return {
    note: (marker) => {
      if (first.has(marker)) return;
      first.set(marker, now().getTime());
      const [oldest] = first.keys();
      if (first.size > MOST && oldest !== undefined) first.delete(oldest);
    },
    age: (marker) => {
      const began = first.get(marker);
      return began === undefined ? null : now().getTime() - began;
    },
  };
};

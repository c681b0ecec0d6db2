/** What is answered instead of something that took too long. */
export const TOO_SLOW = Symbol('too slow');

/** So many milliseconds for one look. */
export interface Deadline {
  /** Aborted when they are over. */
  signal: AbortSignal;
  /** What it comes to, or TOO_SLOW when they are over first. What it was goes on; how it ends nobody hears. */
  within: <Value>(work: Promise<Value>) => Promise<Value | typeof TOO_SLOW>;
  /** It is answered: nothing is waited for any more. */
  end: () => void;
}

/** Begins now. */
export const deadlineOf = (milliseconds: number): Deadline => {
  const over = new AbortController();
  let tell: (slow: typeof TOO_SLOW) => void = () => undefined;
  const late = new Promise<typeof TOO_SLOW>((resolve) => (tell = resolve));
  const timer = setTimeout(() => {
    over.abort();
    tell(TOO_SLOW);
  }, milliseconds);
  return {
    signal: over.signal,
    within: (work) => {
      // It may fail after everybody left.
      work.catch(() => undefined);
      return Promise.race([work, late]);
    },
    end: () => clearTimeout(timer),
  };
};

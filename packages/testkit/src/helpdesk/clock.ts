/** A clock that tests move, and the helpdesk's own, which may be wrong. */
export interface Clock {
  /** The true time. */
  trueNow: () => Date;
  /** What the helpdesk takes for it. */
  now: () => Date;
  advance: (milliseconds: number) => void;
  /** Milliseconds the helpdesk is ahead. */
  skew: (milliseconds: number) => void;
}

export const clockOn = (base: () => Date): Clock => {
  let passedMs = 0;
  let skewMs = 0;
  const trueNow = (): Date => new Date(base().getTime() + passedMs);
  return {
    trueNow,
    now: () => new Date(trueNow().getTime() + skewMs),
    advance: (milliseconds) => void (passedMs += milliseconds),
    skew: (milliseconds) => void (skewMs = milliseconds),
  };
};

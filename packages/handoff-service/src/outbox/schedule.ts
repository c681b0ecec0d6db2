/**
 * All times of the outbox, in one place. A customer waits at the other end of each row, so the first tries come quickly;
 * a helpdesk that is down is left alone more and more.
 */
export const SCHEDULE = {
  /** A request to a helpdesk that took longer is given up; helpdesks answer within one second or are in trouble. */
  callMs: 10_000,
  /** Three calls long: whoever stopped working for so long is taken for dead, and its call is over in any case. */
  leaseMs: 30_000,
  /** What is written by another process is found so late at most; what is written here is told to the worker at once. */
  pollMs: 250,
  /** After a row is done: long enough for others to be done as well, too short to notice. */
  gatherMs: 5,
  /** Wait before the second try at most; doubled with every try, of which a random share is waited (full jitter). */
  firstMs: 1_000,
  /** Longest such wait: a helpdesk that is back is noticed within minutes. */
  mostMs: 300_000,
  /** After a try nobody knows the end of: a request that is still under way over there should land before it is looked for. */
  unknownMs: 2_000,
  /** Rest of a helpdesk that asked for one and did not say how long. */
  restMs: 5_000,
  /** Longest rest a helpdesk can ask for: more is taken for a mistake. */
  mostRestMs: 3_600_000,
  /** A row that failed for so long is dead: nobody waits for it any more, and somebody should look. */
  giveUpMs: 86_400_000,
  /** Tries that ended in an error of our own; more will not mend it. */
  mostUnexpected: 10,
  /** Time for what is under way to end when the process stops; then it is broken off and looked for by the next one. */
  stopMs: 3_000,
} as const;

/** How long what was done is kept; what admins look for is younger. */
export const KEPT_MS = 30 * 24 * 3_600_000;

/** How much at once. */
export const LIMITS = {
  /** Rows under way in one process. */
  inFlight: 64,
  /** Of one tenant at one helpdesk: a quarter, so that one that hangs keeps nobody else waiting. */
  perDoor: 16,
  /** Rows of one tenant and helpdesk a claim gives at most. */
  each: 8,
  /** Failures in a row after which one row at a time tries a helpdesk out. */
  failures: 3,
} as const;

/** Calls a helpdesk is sent for one tenant, where no setting says otherwise: under what small plans of helpdesks allow. */
export const DEFAULT_BUDGET: Budget = { perSecond: 10, burst: 30 };

/** How often a helpdesk is called for one tenant by one process. */
export interface Budget {
  perSecond: number;
  /** Rows in one go, after a rest. */
  burst: number;
}

/** Full jitter: a random share of a wait that doubles with each try. @param random 0 to 1, below 1 */
export const backoff = (attempt: number, random: number): number =>
  Math.ceil(random * Math.min(SCHEDULE.mostMs, SCHEDULE.firstMs * 2 ** Math.min(attempt - 1, 30)));

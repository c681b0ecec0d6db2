/** Seconds without a sign of life after which a job is somebody else's. The least that pg-boss takes. */
const HEARTBEAT_SECONDS = 10;

/** Tries after the first one, of a job somebody sent. */
export const SENT_RETRIES = 8;

const HOUR = 3_600;

/** The same for every queue. */
const COMMON = {
  heartbeatSeconds: HEARTBEAT_SECONDS,
  // Whoever takes longer than this is stuck.
  expireInSeconds: 300,
  retryDelay: 1,
  retryBackoff: true,
} as const;

/**
 * A queue of jobs that somebody sent: tried again after about 1, 2, 4 … seconds with jitter, then kept as a dead letter.
 * `short`: one waiting job of a key.
 */
export const SENT_QUEUE = {
  ...COMMON,
  policy: 'short',
  retryLimit: SENT_RETRIES,
  retryDelayMax: 300,
  deleteAfterSeconds: HOUR,
} as const;

/** Where jobs lie that failed at every try, for two weeks. */
export const DEAD_QUEUE = { policy: 'standard', retentionSeconds: 14 * 24 * HOUR } as const;

/**
 * A queue of ticks. `exclusive`: a tick that is not done yet takes the place of the next one. What is done is kept
 * longer than the ticks are apart, because the row is what tells other processes that this one was had.
 */
export const tickQueue = (seconds: number) =>
  ({
    ...COMMON,
    policy: 'exclusive',
    expireInSeconds: 1_800,
    retryLimit: 2,
    deleteAfterSeconds: Math.max(HOUR, 3 * seconds),
  }) as const;

/** Milliseconds to wait before try `attempt` (from 1): doubling, with jitter from 0 to 1. */
export const retryAfterMs = (attempt: number, jitter: number): number =>
  Math.min(SENT_QUEUE.retryDelayMax, 2 ** attempt * (0.5 + jitter / 2)) * 1_000;

const FIRST_MS = 200;
const LONGEST_MS = 30_000;

/** How often and how patiently a request is tried again. */
export interface Patience {
  /** Attempts in all. */
  attempts: number;
  /** Waits that many milliseconds; replaced in tests. */
  wait: (ms: number) => Promise<void>;
}

/** Milliseconds the service asked for in Retry-After (seconds or a date), or null. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isFinite(ms) && ms >= 0 ? Math.min(ms, LONGEST_MS) : null;
}

/** Pause before attempt number `attempt + 1`: doubling from 0.2 s, with up to half of it at random so that callers spread. */
export const backoff = (attempt: number, random: number): number =>
  Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS) * (1 - random / 2);

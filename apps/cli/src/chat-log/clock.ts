import type { ChatLog } from './chat-log.ts';
import { parseTime } from './parse-time.ts';

/** When a log without times is said to begin: fixed, so that sending the same file again sends the same bodies. */
export const DEFAULT_START = '2026-01-01T00:00:00.000Z';
/** Seconds between two messages of a log without times. */
const STEP_MS = 15_000;

/**
 * Time of every message, ISO 8601, never going back. From the log where it has times (`metadata.started_at`,
 * `timestamp` of a message), else 15 seconds apart from `startAt` on.
 */
export function messageTimes(log: ChatLog, startAt: string): string[] {
  const firstLogged = log.messages.find(({ at }) => at !== null)?.at;
  const start = parseTime(log.metadata['started_at']) ?? firstLogged ?? Date.parse(startAt);
  const timed = firstLogged !== undefined;
  let last = start;
  return log.messages.map(({ at }, i) => {
    // In a log with times, a message without one happened when the one before it did.
    last = Math.max(last, at ?? (timed ? last : start + i * STEP_MS));
    return new Date(last).toISOString();
  });
}

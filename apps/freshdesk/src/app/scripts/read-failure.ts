/**
 * Why there is no answer. `refused`: whoever asks has to show something else first; `busy`: the account has asked too
 * often; `away`: nobody answered. `after` is the shortest wait that was asked for, in seconds.
 */
export interface Failure {
  why: 'refused' | 'busy' | 'away';
  after: number;
}

/** Nothing came back, or nothing that can be read. */
export const AWAY: Failure = { why: 'away', after: 0 };

/** Longest wait that is believed, in seconds. */
const LONGEST = 600;

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const afterOf = (error: unknown): number => {
  const headers: unknown = fieldOf(error, 'headers') ?? {};
  const [, value] =
    Object.entries(headers as object).find(([name]) => name.toLowerCase() === 'retry-after') ?? [];
  const seconds = Number(value);
  return seconds > 0 ? Math.min(seconds, LONGEST) : 0;
};

/**
 * Reads what a request was rejected with, whatever its shape. Statuses alone decide: 400 is how the platform says that it
 * stopped asking for a while, and what has no status at all is taken for a missing sign-in, which is tried without one.
 */
export const readFailure = (error: unknown): Failure => {
  const status = Number(fieldOf(error, 'status') ?? 0);
  if (status === 429) return { why: 'busy', after: afterOf(error) };
  const isAway = [400, 404, 408].includes(status) || status >= 500;
  return { why: isAway ? 'away' : 'refused', after: afterOf(error) };
};

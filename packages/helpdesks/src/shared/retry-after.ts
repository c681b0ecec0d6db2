/** No helpdesk is left alone for longer, whatever it says. */
const LONGEST_MS = 60 * 60_000;

const bounded = (milliseconds: number): number =>
  Math.min(LONGEST_MS, Math.max(0, Math.ceil(milliseconds)));

/**
 * Milliseconds a `Retry-After` header asks to wait, from seconds or an HTTP date (RFC 9110, 10.2.3), at most an hour;
 * null when it says nothing that can be read. A date is held against the answer's own `Date`, so that clocks need not agree.
 */
export const retryAfterMs = (
  header: string | undefined,
  answeredAt: string | undefined,
  now: Date,
): number | null => {
  const said = header?.trim() ?? '';
  if (/^\d{1,9}(?:\.\d+)?$/.test(said)) return bounded(Number(said) * 1_000);
  // Only a date names a day; Date.parse would read a year out of a bare number.
  if (!/[a-z]{3}/i.test(said)) return null;
  const until = Date.parse(said);
  if (Number.isNaN(until)) return null;
  const answered = Date.parse(answeredAt ?? '');
  return bounded(until - (Number.isNaN(answered) ? now.getTime() : answered));
};

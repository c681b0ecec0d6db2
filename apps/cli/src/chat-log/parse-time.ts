const HAS_OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;
/** Larger numbers are milliseconds: as seconds they would lie beyond the year 5000. */
const SECONDS_LIMIT = 1e11;
/** Outside of it a number is something else, for example seconds since the conversation began. */
const EARLIEST = Date.UTC(2000, 0);
const LATEST = Date.UTC(2100, 0);

const milliseconds = (value: unknown): number => {
  if (typeof value === 'number') return Math.round(value < SECONDS_LIMIT ? value * 1_000 : value);
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return Number.NaN;
  const withOffset = HAS_OFFSET.test(value) || value.length === 10 ? value : `${value}Z`;
  return Date.parse(withOffset.replace(' ', 'T'));
};

/** Milliseconds since 1970 of a logged time (ISO text, seconds or milliseconds), or null. Text without offset is UTC. */
export function parseTime(value: unknown): number | null {
  const at = milliseconds(value);
  return at >= EARLIEST && at < LATEST ? at : null;
}

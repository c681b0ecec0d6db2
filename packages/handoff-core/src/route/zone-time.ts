/** A day of a calendar. */
export interface Day {
  year: number;
  /** From 1. */
  month: number;
  day: number;
}

const DAY = 86_400_000;
/** More than there are zones; names may be spelt in many ways. */
const MOST_ZONES = 1_000;
const formats = new Map<string, Intl.DateTimeFormat>();

const made = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

/** Whether a name is a time zone of the IANA list, as far as this runtime knows it. */
export const isTimeZone = (name: string): boolean => {
  try {
    made(name);
    return true;
  } catch {
    return false;
  }
};

/** One that is not known counts as UTC: the check of a policy refuses it, and a handoff must not fail for it. */
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = isTimeZone(timeZone) ? made(timeZone) : made('UTC');
  if (formats.size >= MOST_ZONES) formats.clear();
  formats.set(timeZone, format);
  return format;
};

/** What a clock on the wall shows there, as if it were UTC, in milliseconds. */
const wall = (timeZone: string, ms: number): number => {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(ms)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

/** Clocks change at quarters of an hour, so that within one the offset stays; asking for it is what costs here. */
const QUARTER = 900_000;
const MOST_OFFSETS = 20_000;
const offsets = new Map<string, Map<number, number>>();

const offset = (timeZone: string, ms: number): number => {
  const known = offsets.get(timeZone) ?? new Map<number, number>();
  if (offsets.size >= MOST_ZONES) offsets.clear();
  offsets.set(timeZone, known);
  const quarter = Math.floor(ms / QUARTER);
  const found = known.get(quarter);
  if (found !== undefined) return found;
  if (known.size >= MOST_OFFSETS) known.clear();
  const start = quarter * QUARTER;
  const by = wall(timeZone, start) - start;
  known.set(quarter, by);
  return by;
};

/** The day it is in a time zone at a moment. */
export const dayIn = (timeZone: string, ms: number): Day => {
  const at = new Date(ms + offset(timeZone, ms));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
};

/** The day after, or `by` days on. */
export const laterDay = ({ year, month, day }: Day, by = 1): Day => {
  const at = new Date(Date.UTC(year, month - 1, day + by));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
};

/** 0 is Sunday. */
export const weekdayOf = ({ year, month, day }: Day): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** `2026-12-25` */
export const dateOf = ({ year, month, day }: Day): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** First millisecond at which the clocks have gone from one offset to the other. */
const changeBetween = (timeZone: string, before: number, after: number): number => {
  const old = offset(timeZone, before);
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(timeZone, middle) === old) low = middle;
    else high = middle;
  }
  return high;
};

/**
 * When a clock shows `minutes` after midnight on a day. A time that is there twice, as clocks go back, is the first or the
 * last of the two as asked; one that is skipped, as they go forward, is the moment of the change.
 */
export const momentOf = (
  timeZone: string,
  day: Day,
  minutes: number,
  which: 'first' | 'last' = 'first',
): number => {
  const shown = Date.UTC(day.year, day.month - 1, day.day, 0, minutes);
  const [before, after] = [shown - DAY, shown + DAY];
  const moments = [offset(timeZone, before), offset(timeZone, after)]
    .map((by) => shown - by)
    .filter((at) => at + offset(timeZone, at) === shown);
  if (moments.length === 0) return changeBetween(timeZone, before, after);
  return which === 'first' ? Math.min(...moments) : Math.max(...moments);
};

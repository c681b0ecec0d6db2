import type { Hours } from '../schema/routing.ts';
import { dateOf, dayIn, laterDay, momentOf, weekdayOf } from './zone-time.ts';
import type { Day } from './zone-time.ts';

const WEEK = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

const WHOLE_DAY = 1_440;
const MINUTE = 60_000;
/** Days that are looked through for the next opening, and for open minutes. */
const AHEAD = { opening: 15, minutes: 400 } as const;

interface Span {
  from: number;
  /** Not in it. */
  to: number;
}

const minutesOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** When a queue is open on one day of its own calendar, in order, without overlaps. */
const spansOn = (hours: Hours, day: Day): Span[] => {
  const openings = hours[WEEK[weekdayOf(day)] ?? 'sunday'];
  if (openings.length === 0 || hours.holidays.includes(dateOf(day))) return [];
  const { timeZone } = hours;
  const spans = openings
    .map(({ from, to }) => ({
      from: momentOf(timeZone, day, minutesOf(from)),
      // the end of a day is the first moment of the next, also where midnight comes twice
      to:
        minutesOf(to) === WHOLE_DAY
          ? momentOf(timeZone, laterDay(day), 0)
          : momentOf(timeZone, day, minutesOf(to), 'last'),
    }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
};

/** Open spans from a moment on, oldest first; the first begins at that moment where it is open then. */
function* spansFrom(hours: Hours, at: number, days: number): Generator<Span> {
  let day = dayIn(hours.timeZone, at);
  for (let count = 0; count < days; count += 1) {
    for (const { from, to } of spansOn(hours, day)) {
      if (to > at) yield { from: Math.max(from, at), to };
    }
    day = laterDay(day);
  }
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** Whether somebody is there at a moment, ISO 8601, as the hours say. Null is always open. Pure, and right across changes of clocks. */
export const isOpen = (hours: Hours | null, at: string): boolean => {
  if (hours === null) return true;
  const ms = Date.parse(at);
  return spansOn(hours, dayIn(hours.timeZone, ms)).some(({ from, to }) => from <= ms && ms < to);
};

/**
 * The first moment at or after the given one at which it is open, ISO 8601 in UTC; null when that is not within two weeks.
 */
export const nextOpening = (hours: Hours | null, at: string): string | null => {
  const ms = Date.parse(at);
  if (hours === null) return iso(ms);
  for (const { from } of spansFrom(hours, ms, AHEAD.opening)) return iso(from);
  return null;
};

/**
 * The moment at which so many minutes have gone by, ISO 8601 in UTC, where time in which it is closed does not count.
 * Hours that never open count as open, so that nothing waits for ever; at most 400 days are looked through.
 */
export const addOpenMinutes = (hours: Hours | null, from: string, minutes: number): string => {
  const start = Date.parse(from);
  if (hours === null) return iso(start + minutes * MINUTE);
  let left = minutes * MINUTE;
  let last: number | null = null;
  for (const span of spansFrom(hours, start, AHEAD.minutes)) {
    if (span.from + left <= span.to) return iso(span.from + left);
    left -= span.to - span.from;
    last = span.to;
  }
  return iso(last === null ? start + minutes * MINUTE : last);
};

import { EventBatch } from '@baton/handoff-core';
import type { Event } from '@baton/handoff-core';
import { faultsOf } from '../problems/from-zod.ts';
import { Problem, problemOf } from '../problems/problem.ts';
import type { Fault } from '../problems/problem.ts';

const DAY_MS = 86_400_000;
/** How far back an event may lie: old logs can be replayed. */
const MAX_AGE_MS = 10 * 366 * DAY_MS;
/** How far ahead: clocks of agents drift, calendars don't. */
const MAX_AHEAD_MS = DAY_MS;
const MAX_EVENTS = 100;

const clockFaults = (events: readonly Event[], now: Date): Fault[] =>
  events.flatMap((event, index) => {
    if (event.at === undefined) return [];
    const offset = Date.parse(event.at) - now.getTime();
    if (offset <= MAX_AHEAD_MS && offset >= -MAX_AGE_MS) return [];
    return [
      {
        code: 'clock-out-of-range' as const,
        pointer: `/events/${index}/at`,
        detail: 'must lie between ten years ago and one day ahead',
      },
    ];
  });

/**
 * The door for events: everything wrong with a body is found and listed before anything is looked up.
 * @param body parsed JSON, trusted in nothing
 * @throws Problem with one fault for each finding
 */
export const checkBatch = (body: unknown, now: Date): Event[] => {
  // Counted first, so that a batch of a million events costs nothing.
  if (
    typeof body === 'object' &&
    body !== null &&
    'events' in body &&
    Array.isArray(body.events) &&
    body.events.length > MAX_EVENTS
  ) {
    throw new Problem('too-many-events', {
      faults: [
        {
          code: 'too-many-events',
          pointer: '/events',
          detail: `holds ${body.events.length} events, at most ${MAX_EVENTS} are allowed`,
        },
      ],
    });
  }
  const parsed = EventBatch.safeParse(body);
  if (!parsed.success) throw problemOf(faultsOf(parsed.error));
  const faults = clockFaults(parsed.data.events, now);
  if (faults.length > 0) throw problemOf(faults);
  return parsed.data.events;
};

import { Event } from '@baton/handoff-core';
import { z } from 'zod';
import type { Overheard } from './port.ts';
import { ToldTime } from './told-time.ts';

const MOST_EVENTS = 2_000;

/** What was sent already needs nobody's leave: there are no drafts. */
const Told = z
  .object({
    events: z.array(z.unknown()).transform((events) =>
      events.slice(-MOST_EVENTS).flatMap((event) => {
        const read = Event.safeParse(event);
        return read.success && read.data.type !== 'draft' ? [read.data] : [];
      }),
    ),
    handsOver: z
      .object({ word: z.string().min(1).max(200), spokeAt: ToldTime.nullable() })
      .nullable(),
  })
  .nullable();

/** What a connector overheard: events that are none do not cost the others. Null when it is no answer. */
export const checkOverheard = (answer: unknown): { value: Overheard | null } | null => {
  const read = Told.safeParse(answer);
  return read.success ? { value: read.data } : null;
};

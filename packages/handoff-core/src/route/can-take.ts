import type { PassedOver, Queue, QueueNow, Route } from '../schema/routing.ts';
import { same, takesLanguage } from './match-route.ts';
import { isOpen } from './open-hours.ts';

/** What a handoff asks of a queue. */
export interface Wanted extends Pick<Route, 'skills' | 'tier'> {
  language: string | null;
}

/** Why the people of a queue are not able to take it at any time; null when they are. */
export const unfitFor = (queue: Queue | undefined, wanted: Wanted): PassedOver | null => {
  if (!queue) return null;
  const { skills, languages, tier } = queue;
  const { language } = wanted;
  if (skills && !wanted.skills.every((skill) => skills.some((known) => same(known, skill))))
    return 'skills';
  if (languages && language !== null && !languages.some((tag) => takesLanguage(tag, language)))
    return 'language';
  return tier !== undefined && wanted.tier !== undefined && tier < wanted.tier ? 'tier' : null;
};

/** Why a queue can't take one more now; null when it can, as far as anybody knows. */
export const awayNow = (
  queue: Queue | undefined,
  known: QueueNow | undefined,
  now: string,
): PassedOver | null => {
  if (!isOpen(queue?.hours ?? null, now)) return 'closed';
  if (known?.online === 0) return 'nobody_there';
  const full = queue?.capacity !== undefined && (known?.waiting ?? 0) >= queue.capacity;
  return full ? 'full' : null;
};

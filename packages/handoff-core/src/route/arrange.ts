import type { Arrangement, Queue, QueueNow, Situation } from '../schema/routing.ts';
import { awayNow } from './can-take.ts';
import { isOpen, nextOpening } from './open-hours.ts';

/** People who are busy get to the next one later than the last one waited. */
const SLOWER = 1.5;

const minutesOf = (
  queue: Queue | undefined,
  known: QueueNow | undefined,
): Arrangement['minutes'] => {
  if (known && known.minutes !== null) {
    const low = Math.max(1, Math.round(known.minutes));
    return { low, high: Math.max(low, Math.ceil(known.minutes * SLOWER)) };
  }
  return queue?.answersWithin === undefined ? null : { low: 0, high: queue.answersWithin };
};

/** What can be said of a queue at a moment: what is measured over what the admin says, and nothing where neither is known. */
export const arrange = (
  id: string,
  queue: Queue | undefined,
  { now, queues }: Situation,
): Arrangement => {
  const known = queues.get(id);
  const asked = known !== undefined && known.online !== null;
  const hours = queue?.hours ?? null;
  if (awayNow(queue, known, now) !== null)
    return {
      kind: queue?.whenAway ?? 'later',
      minutes: null,
      opensAt: isOpen(hours, now) ? null : nextOpening(hours, now),
      asked,
    };
  return {
    kind: asked ? 'now' : 'queue',
    minutes: minutesOf(queue, known),
    opensAt: null,
    asked,
  };
};

import type { Policy } from '../schema/policy.ts';
import type { Queue, Route } from '../schema/routing.ts';
import { matchRoute } from './match-route.ts';
import type { RouteSubject } from './match-route.ts';

/** A queue that a handoff may go to. */
export interface Candidate {
  queue: string;
  because: string;
  /** Id of the route, or its place from 1; null for the default queue. */
  route: string | null;
  wanted: Pick<Route, 'skills' | 'tier' | 'priority'>;
  /** Which choice it belongs to: a route's queue and all that stand in for it, in order. */
  choice: number;
}

/** A queue and those that stand in for it, each once, however their fallbacks point at each other. */
const withFallbacks = (queue: string, queues: ReadonlyMap<string, Queue>): string[] => {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const next of queues.get(id)?.fallbacks ?? []) visit(next);
  };
  visit(queue);
  return [...found];
};

/**
 * Every queue a handoff may go to, first choice first: the queues of all routes that match, each followed by those that stand
 * in for it, and the default queue with its own at the end. A queue may come again for another route, which wants less.
 * @param holds whether the `when` of the route at a place, from 0, is true
 */
export const candidatesFor = (
  subject: RouteSubject,
  policy: Pick<Policy, 'routes' | 'defaultQueue'>,
  queues: ReadonlyMap<string, Queue>,
  holds: (place: number) => boolean,
): Candidate[] => {
  const choices: Omit<Candidate, 'choice'>[] = policy.routes.flatMap((route, place) => {
    const names = matchRoute(route, subject, () => holds(place));
    return names === null
      ? []
      : [
          {
            queue: route.queue,
            because: `route:${names.length > 0 ? names.join('+') : 'all'}`,
            route: route.id ?? String(place + 1),
            wanted: route,
          },
        ];
  });
  choices.push({
    queue: policy.defaultQueue,
    because: 'default',
    route: null,
    wanted: { skills: [] },
  });
  return choices.flatMap((choice, index) =>
    withFallbacks(choice.queue, queues).map((queue) => ({
      ...choice,
      queue,
      because: queue === choice.queue ? choice.because : `fallback:${choice.queue}`,
      choice: index,
    })),
  );
};

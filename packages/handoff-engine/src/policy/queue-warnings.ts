import type { Policy } from '@baton/handoff-core';
import { didYouMean } from '../rules/nearest.ts';
import type { PolicyFault } from './policy-fault.ts';

type Queue = Policy['queues'][number];

const DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** The way back to a queue by way of its fallbacks, or null. */
const circleFrom = (start: string, queues: ReadonlyMap<string, Queue>): string[] | null => {
  const seen = new Set<string>();
  const visit = (id: string, way: readonly string[]): string[] | null => {
    for (const next of queues.get(id)?.fallbacks ?? []) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = visit(next, [...way, next]);
      if (found) return found;
    }
    return null;
  };
  return visit(start, [start]);
};

const circles = (queues: readonly Queue[]): PolicyFault[] => {
  const known = new Map(queues.map((queue) => [queue.id, queue]));
  const told = new Set<string>();
  return queues.flatMap(({ id }, index) => {
    const circle = told.has(id) ? null : circleFrom(id, known);
    if (!circle) return [];
    for (const each of circle) told.add(each);
    return [
      {
        path: `queues.${index}.fallbacks`,
        message: `lead back to the queue: ${circle.join(' → ')}. Each is tried once; take out the way back if it is not meant.`,
      },
    ];
  });
};

const unused = ({ queues, routes, defaultQueue }: Policy): PolicyFault[] => {
  const named = new Set([
    defaultQueue,
    ...routes.map(({ queue }) => queue),
    ...queues.flatMap(({ fallbacks }) => fallbacks),
  ]);
  return queues.flatMap(({ id }, index) =>
    named.has(id)
      ? []
      : [
          {
            path: `queues.${index}.id`,
            message: `no route, fallback or default leads to \`${id}\`. ${didYouMean(id, [...named])}Name it in a route, or take it out.`,
          },
        ],
  );
};

const undescribed = ({ queues, routes, defaultQueue }: Policy): PolicyFault[] => {
  const described = queues.map(({ id }) => id);
  if (described.length === 0) return [];
  const places = [
    ...routes.map(({ queue }, index) => ({ queue, path: `routes.${index}.queue` })),
    { queue: defaultQueue, path: 'defaultQueue' },
  ];
  return places
    .filter(({ queue }) => !described.includes(queue))
    .map(({ queue, path }) => ({
      path,
      message: `\`${queue}\` is not described under \`queues\`, so it counts as always open and without limit. ${didYouMean(queue, described)}Describe it if it is not.`,
    }));
};

const neverOpen = (queues: readonly Queue[]): PolicyFault[] =>
  queues.flatMap(({ hours, capacity }, index) => {
    if (hours && DAYS.every((day) => hours[day].length === 0))
      return [
        {
          path: `queues.${index}.hours`,
          message: 'has no opening on any day: nobody is ever there. Leave `hours` out for always.',
        },
      ];
    return capacity === 0
      ? [
          {
            path: `queues.${index}.capacity`,
            message: 'is 0: the queue is always full, and its fallbacks take everything.',
          },
        ]
      : [];
  });

/** What is allowed in queues and most likely not meant. */
export const queueWarnings = (policy: Policy): PolicyFault[] => [
  ...unused(policy),
  ...undescribed(policy),
  ...circles(policy.queues),
  ...neverOpen(policy.queues),
];

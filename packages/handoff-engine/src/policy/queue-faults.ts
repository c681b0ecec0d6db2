import { isTimeZone } from '@baton/handoff-core';
import type { Policy } from '@baton/handoff-core';
import { didYouMean } from '../rules/nearest.ts';
import type { PolicyFault } from './policy-fault.ts';

type Queue = Policy['queues'][number];
type Hours = NonNullable<Queue['hours']>;

const DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const dayFaults = (openings: Hours['monday'], path: string): PolicyFault[] => {
  const reversed = openings.flatMap(({ from, to }, index) =>
    from < to
      ? []
      : [
          {
            path: `${path}.${index}`,
            message: `ends at ${to}, which is not after ${from}: for hours past midnight end this day at 24:00 and begin the next at 00:00.`,
          },
        ],
  );
  const ordered = openings
    .map((opening, index) => ({ ...opening, index }))
    .toSorted((a, b) => a.from.localeCompare(b.from));
  const overlapping = ordered.flatMap(({ from, index }, place) => {
    const before = ordered[place - 1];
    return before && from < before.to
      ? [
          {
            path: `${path}.${index}`,
            message: `begins at ${from}, before ${before.from} to ${before.to} is over: join the two.`,
          },
        ]
      : [];
  });
  return [...reversed, ...overlapping];
};

const hoursFaults = (hours: Hours, path: string): PolicyFault[] => [
  ...(isTimeZone(hours.timeZone)
    ? []
    : [
        {
          path: `${path}.timeZone`,
          message: `\`${hours.timeZone}\` is no time zone: write an IANA name such as Europe/Berlin or America/New_York.`,
        },
      ]),
  ...DAYS.flatMap((day) => dayFaults(hours[day], `${path}.${day}`)),
];

const idsTwice = (queues: readonly Queue[]): PolicyFault[] =>
  queues.flatMap(({ id }, index) => {
    const first = queues.findIndex((other) => other.id === id);
    return first === index
      ? []
      : [
          {
            path: `queues.${index}.id`,
            message: `is also the id of queue ${first + 1}: describe each queue once.`,
          },
        ];
  });

const fallbackFaults = ({ queues, routes, defaultQueue }: Policy): PolicyFault[] => {
  const known = [
    ...new Set([...queues.map(({ id }) => id), ...routes.map(({ queue }) => queue), defaultQueue]),
  ];
  return queues.flatMap(({ id, fallbacks }, index) =>
    fallbacks.flatMap((fallback, place) => {
      const path = `queues.${index}.fallbacks.${place}`;
      if (fallback === id) return [{ path, message: 'is the queue itself: name another one.' }];
      return known.includes(fallback)
        ? []
        : [
            {
              path,
              message: `\`${fallback}\` is no queue of this policy. ${didYouMean(fallback, known)}Describe it under \`queues\`, or take it out.`,
            },
          ];
    }),
  );
};

/** What is wrong with the queues: names given twice, fallbacks that are nowhere, and hours that can't be. */
export const queueFaults = (policy: Policy): PolicyFault[] => [
  ...idsTwice(policy.queues),
  ...fallbackFaults(policy),
  ...policy.queues.flatMap(({ hours }, index) =>
    hours ? hoursFaults(hours, `queues.${index}.hours`) : [],
  ),
];

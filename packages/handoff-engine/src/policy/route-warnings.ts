import { ReasonCode } from '@baton/handoff-core';
import type { Policy } from '@baton/handoff-core';
import { checkExpression } from '../rules/check-expression.ts';
import type { PolicyFault } from './policy-fault.ts';

type Route = Policy['routes'][number];
type Queue = Policy['queues'][number];

const CONDITIONS = ['intents', 'languages', 'reasons', 'plans'] as const;

const lower = (values: readonly string[]): string[] => values.map((value) => value.toLowerCase());

const lacks = (queue: Queue | undefined, { skills, tier }: Route): string[] => {
  const known = queue?.skills === undefined ? null : new Set(lower(queue.skills));
  const missing = known === null ? [] : skills.filter((skill) => !known.has(skill.toLowerCase()));
  return [
    ...missing.map((skill) => `the skill \`${skill}\``),
    ...(queue?.tier !== undefined && tier !== undefined && queue.tier < tier
      ? [`tier ${tier}`]
      : []),
  ];
};

/** Whether everything that reaches the later route was already taken by the earlier one. */
const takesAllOf = (earlier: Route, later: Route, queue: Queue | undefined): boolean =>
  (earlier.when === undefined || earlier.when === later.when) &&
  queue?.languages === undefined &&
  lacks(queue, earlier).length === 0 &&
  CONDITIONS.every((condition) => {
    const wide = earlier[condition] ?? [];
    if (wide.length === 0) return true;
    const narrow = later[condition] ?? [];
    const known = new Set(lower(wide));
    return narrow.length > 0 && lower(narrow).every((value) => known.has(value));
  });

const unreachable = (routes: readonly Route[], queues: ReadonlyMap<string, Queue>): PolicyFault[] =>
  routes.flatMap((route, index) => {
    const before = routes
      .slice(0, index)
      .findIndex((earlier) => takesAllOf(earlier, route, queues.get(earlier.queue)));
    return before < 0
      ? []
      : [
          {
            path: `routes.${index}`,
            message: `is never reached: route ${before + 1} takes everything that would come here. Put it first, or narrow the other.`,
          },
        ];
  });

const unknownReasons = (routes: readonly Route[]): PolicyFault[] => {
  const known = new Set<string>(ReasonCode.options);
  return routes.flatMap(({ reasons = [] }, index) =>
    reasons
      .filter((reason) => !known.has(reason))
      .map((reason) => ({
        path: `routes.${index}.reasons`,
        message: `\`${reason}\` is no reason Baton gives; reasons are ${ReasonCode.options.join(', ')}.`,
      })),
  );
};

const alwaysPassedOver = (
  routes: readonly Route[],
  queues: ReadonlyMap<string, Queue>,
): PolicyFault[] =>
  routes.flatMap((route, index) => {
    const missing = lacks(queues.get(route.queue), route);
    return missing.length === 0
      ? []
      : [
          {
            path: `routes.${index}`,
            message: `never takes its own queue: \`${route.queue}\` lacks ${missing.join(' and ')}.`,
          },
        ];
  });

/** Expressions of routes that look at nothing say the same of every handoff. */
const factless = (routes: readonly Route[]): PolicyFault[] =>
  routes.flatMap(({ when }, index) => {
    const checked = when === undefined ? null : checkExpression(when);
    return checked?.ok && checked.variables.length === 0
      ? [
          {
            path: `routes.${index}.when`,
            message: 'looks at no fact, so it says the same of every handoff.',
          },
        ]
      : [];
  });

/** What is allowed in routes and most likely not meant. */
export const routeWarnings = ({ routes, queues }: Policy): PolicyFault[] => {
  const known = new Map(queues.map((queue) => [queue.id, queue]));
  return [
    ...unreachable(routes, known),
    ...unknownReasons(routes),
    ...alwaysPassedOver(routes, known),
    ...factless(routes),
  ];
};

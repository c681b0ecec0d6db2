import { ReasonCode } from '@baton/handoff-core';
import type { Policy } from '@baton/handoff-core';
import { actionWarnings } from './action-faults.ts';
import type { PolicyFault } from './policy-fault.ts';
import { ruleWarnings } from './rule-warnings.ts';

type Route = Policy['routes'][number];

const CONDITIONS = ['intents', 'languages', 'reasons', 'plans'] as const;

const lower = (values: readonly string[]): string[] => values.map((value) => value.toLowerCase());

/** Whether everything that reaches the later route was already taken by the earlier one. */
const takesAllOf = (earlier: Route, later: Route): boolean =>
  CONDITIONS.every((condition) => {
    const wide = earlier[condition] ?? [];
    if (wide.length === 0) return true;
    const narrow = later[condition] ?? [];
    const known = new Set(lower(wide));
    return narrow.length > 0 && lower(narrow).every((value) => known.has(value));
  });

const unreachable = (routes: readonly Route[]): PolicyFault[] =>
  routes.flatMap((route, index) => {
    const before = routes.slice(0, index).findIndex((earlier) => takesAllOf(earlier, route));
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

const toolsTwice = (tools: Policy['tools']): PolicyFault[] => {
  const seen = new Map<string, string>();
  return Object.keys(tools).flatMap((name) => {
    const other = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    return other === undefined
      ? []
      : [
          {
            path: `tools.${name}`,
            message: `differs from \`${other}\` only in capitals: an agent's tool has one name, take the wrong one out.`,
          },
        ];
  });
};

/** What is allowed in a policy and most likely not meant. */
export const policyWarnings = (policy: Policy): PolicyFault[] => [
  ...ruleWarnings(policy.rules),
  ...unreachable(policy.routes),
  ...unknownReasons(policy.routes),
  ...toolsTwice(policy.tools),
  ...actionWarnings(policy),
];

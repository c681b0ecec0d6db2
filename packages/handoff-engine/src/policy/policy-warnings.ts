import type { Policy } from '@baton/handoff-core';
import { actionWarnings } from './action-faults.ts';
import type { PolicyFault } from './policy-fault.ts';
import { messageWarnings } from './message-faults.ts';
import { queueWarnings } from './queue-warnings.ts';
import { routeWarnings } from './route-warnings.ts';
import { ruleWarnings } from './rule-warnings.ts';

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
  ...routeWarnings(policy),
  ...queueWarnings(policy),
  ...messageWarnings(policy),
  ...toolsTwice(policy.tools),
  ...actionWarnings(policy),
];

import { Policy } from '@baton/handoff-core';
import { actionFaults } from './action-faults.ts';
import { messageFaults } from './message-faults.ts';
import type { PolicyFault } from './policy-fault.ts';
import { policyWarnings } from './policy-warnings.ts';
import { privacyFaults } from './privacy-faults.ts';
import { queueFaults } from './queue-faults.ts';
import { routeFaults } from './route-faults.ts';
import { ruleFaults } from './rule-faults.ts';
import { schemaFaults } from './schema-faults.ts';

/** A policy that may be used, with what is most likely not meant in it; or everything that is wrong with it. */
export type CheckedPolicy =
  | { ok: true; policy: Policy; warnings: PolicyFault[] }
  | { ok: false; faults: PolicyFault[] };

const partOf = (input: unknown, key: string): unknown =>
  input !== null && typeof input === 'object' && Object.hasOwn(input, key)
    ? (input as Record<string, unknown>)[key]
    : undefined;

const jointFaults = (input: unknown): PolicyFault[] => {
  const { success, data: joint } = Policy.shape.joint.safeParse(input);
  return !success || joint.offer <= joint.escalate
    ? []
    : [
        {
          path: 'joint.offer',
          message: 'must be at most `joint.escalate`: what hands over also offers.',
        },
      ];
};

/**
 * Checks a policy as it comes from outside: schema, names, and each rule's expression. All faults come at once, also
 * those of rules and routes in a policy whose rest does not fit the schema, so that nobody has to save twice to see them.
 * Never throws; a policy that is refused leaves the one in force as it is.
 */
export const checkPolicy = (input: unknown): CheckedPolicy => {
  const parsed = Policy.safeParse(input, { reportInput: true });
  const faults = [
    ...(parsed.success
      ? [
          ...actionFaults(parsed.data),
          ...privacyFaults(parsed.data),
          ...queueFaults(parsed.data),
          ...messageFaults(parsed.data),
        ]
      : schemaFaults(parsed.error.issues)),
    ...jointFaults(partOf(input, 'joint')),
    ...ruleFaults(partOf(input, 'rules')),
    ...routeFaults(partOf(input, 'routes')),
  ];
  return parsed.success && faults.length === 0
    ? { ok: true, policy: parsed.data, warnings: policyWarnings(parsed.data) }
    : { ok: false, faults };
};

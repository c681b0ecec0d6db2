import type { GuardStep } from '../actions/guard-step.ts';
import { PLACES } from '../storage/vault/places.ts';
import type { Vault } from '../storage/vault/vault.ts';

/** Steps of actions as they are stored: what they say of the customer is sealed, the customer a look-up key. */
export const sealSteps = (vault: Vault, tenant: string, steps: readonly GuardStep[]): GuardStep[] =>
  steps.map((step) => {
    if (step.op === 'event')
      return {
        ...step,
        ...(step.target !== undefined && {
          target: vault.seal(tenant, PLACES.target(step.conv, step.action), step.target),
        }),
        ...(step.customer !== undefined && { customer: vault.index(tenant, step.customer) }),
      };
    if (step.op === 'decide' && step.note !== null)
      return { ...step, note: vault.seal(tenant, PLACES.note(step.approval), step.note) };
    return step;
  });

import { Policy } from '@baton/handoff-core';
import type { Situation } from '@baton/handoff-core';

/** What handoffs depend on beside their conversation. */
export interface Surroundings {
  /** The policy in force: its timers count when a handoff moves. */
  policyOf: (tenant: string) => Policy | Promise<Policy>;
  /** The queues as they are at a moment, ISO 8601, for a conversation of this helpdesk; from memory. */
  situation: (tenant: string, policy: Policy, helpdesk: string | null, now: string) => Situation;
  /** A conversation is under way: whoever may be needed soon can be asked about. Costs next to nothing. */
  touch: (tenant: string, policy: Policy, helpdesk: string | null) => void;
}

/** The default policy, and nobody knows who is there. */
export const UNKNOWN_SURROUNDINGS: Surroundings = {
  policyOf: () => Policy.parse({}),
  situation: (_tenant, _policy, _helpdesk, now) => ({ now, queues: new Map() }),
  touch: () => undefined,
};

/** How far the latest handoff came in its ticket. */
export interface DeliveryFacts {
  /** `waiting`: a try failed, and it is tried again. `failed`: it was given up. */
  state: 'done' | 'waiting' | 'failed';
  /** Parts the helpdesk can't honour, for example `skills`. */
  degraded: readonly string[];
}

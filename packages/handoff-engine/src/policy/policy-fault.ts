import type { Position } from '../rules/position.ts';

/** One thing that is wrong with a policy. */
export interface PolicyFault {
  /** Where, with dots: `rules.2.when`; empty for the policy as a whole. */
  path: string;
  /** What is wrong and what to do, a sentence or two. */
  message: string;
  /** Place inside a rule's expression, from 1. */
  position?: Position;
}

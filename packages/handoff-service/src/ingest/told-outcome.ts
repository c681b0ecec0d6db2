import type { Decision, Outcome } from '@baton/handoff-core';

/** What an agent is told to do: in shadow mode to go on, and beside it what would have counted. */
export const toldOutcome = ({
  outcome,
  shadow,
}: Pick<Decision, 'outcome' | 'shadow'>): { outcome: Outcome; wouldBe?: Outcome } =>
  shadow && outcome !== 'continue' ? { outcome: 'continue', wouldBe: outcome } : { outcome };

import type { StoredEvent } from '@baton/handoff-core';
import type { JudgeVerdict } from './verdict.ts';

/** The event with a judge's numbers, for the signal `judge`; as it was when there is no verdict. */
export const withVerdict = (
  event: StoredEvent,
  verdict: JudgeVerdict | { unavailable: string },
): StoredEvent => {
  if ('unavailable' in verdict) return event;
  const { human, dissatisfied } = verdict;
  return { ...event, judged: { human, dissatisfied } };
};

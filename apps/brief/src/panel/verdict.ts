import { ProblemError } from '@baton/handoff-client';

/** What a failed look means for the page. */
export type Verdict = 'none' | 'over' | 'denied' | 'unreachable';

const BY_STATUS: Readonly<Record<number, Verdict>> = { 401: 'over', 403: 'denied', 404: 'none' };

/** Whatever is not understood is a service that can't be reached, and asked again. */
export function verdictOf(error: unknown): Verdict {
  if (!(error instanceof ProblemError)) return 'unreachable';
  return BY_STATUS[error.status] ?? 'unreachable';
}

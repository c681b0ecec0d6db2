import { ProblemError } from '@baton/handoff-client';

/** What a failed look means for the sidebar. */
export function verdictOf(error: unknown): 'none' | 'expired' | 'denied' | 'unreachable' {
  if (!(error instanceof ProblemError)) return 'unreachable';
  if (error.status === 401) return 'expired';
  if (error.status === 403) return 'denied';
  if (error.status === 404) return 'none';
  return 'unreachable';
}

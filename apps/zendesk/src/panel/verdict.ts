import { ProblemError } from '@baton/handoff-client';

/** What a failed look means for the sidebar. */
export function verdictOf(
  error: unknown,
): 'none' | 'expired' | 'denied' | 'no-agent' | 'unreachable' {
  if (!(error instanceof ProblemError)) return 'unreachable';
  if (error.code === 'no-agent') return 'no-agent';
  if (error.status === 401) return 'expired';
  if (error.status === 403) return 'denied';
  if (error.status === 404) return 'none';
  return 'unreachable';
}

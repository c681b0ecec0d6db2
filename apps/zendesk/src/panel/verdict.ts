import { ProblemError } from '@baton/handoff-client';

/** What a failed look means for the sidebar. */
type Verdict = 'none' | 'expired' | 'denied' | 'no-agent' | 'consent-needed' | 'unreachable';

const BY_STATUS: Readonly<Record<number, Verdict>> = { 401: 'expired', 403: 'denied', 404: 'none' };

/** Refusals of which the service's code says more than its status. */
export function verdictOf(error: unknown): Verdict {
  if (!(error instanceof ProblemError)) return 'unreachable';
  const { code, status } = error;
  if (code === 'no-agent' || code === 'consent-needed') return code;
  return BY_STATUS[status] ?? 'unreachable';
}

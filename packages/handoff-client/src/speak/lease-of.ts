import type { Lease } from '@baton/handoff-core';
import { ProblemError } from '../problem-error.ts';
import type { LeaseNow } from './speak-types.ts';

const isLease = (value: unknown): value is Lease =>
  typeof value === 'object' &&
  value !== null &&
  'holder' in value &&
  (value.holder === 'ai' || value.holder === 'human') &&
  'token' in value &&
  typeof value.token === 'number';

/** Who may speak instead, as a refusal tells it; null for any other error. */
export const leaseOf = (error: unknown): LeaseNow | null => {
  if (!(error instanceof ProblemError) || error.code !== 'lease-lost') return null;
  const { lease, handoff = null } = error.more;
  return isLease(lease) ? { lease, handoff: handoff as LeaseNow['handoff'] } : null;
};

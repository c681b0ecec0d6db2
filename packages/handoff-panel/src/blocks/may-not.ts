import type { OpenApproval, Tier } from '@baton/handoff-core';

import type { Copy } from '../copy/copy.ts';

const RANK: Readonly<Record<OpenApproval['approvers'] | Tier, number>> = {
  anyone: 0,
  restricted: 0,
  standard: 1,
  full: 2,
};

/** Why somebody of this tier may not decide or do it; empty when they may. */
export const mayNot = (lowest: OpenApproval['approvers'], tier: Tier, copy: Copy): string =>
  lowest === 'anyone' || RANK[tier] >= RANK[lowest] ? '' : copy.around.approval.onlyFor[lowest];

import { mayAct } from '@baton/handoff-core';
import type { OpenApproval, Tier } from '@baton/handoff-core';

import type { Copy } from '../copy/copy.ts';

/** Why somebody of this tier may not decide or do it; empty when they may. */
export const mayNot = (lowest: OpenApproval['approvers'], tier: Tier, copy: Copy): string =>
  lowest === 'anyone' || mayAct(tier, lowest) ? '' : copy.around.approval.onlyFor[lowest];

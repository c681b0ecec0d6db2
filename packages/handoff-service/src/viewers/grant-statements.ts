import { call } from '../storage/call.ts';
import type { Statement } from '../storage/database.ts';

/** Leave of people, each one round trip. Parameters and results are described in migrations/0023. */
export const GRANTS = {
  read: call('viewer_grant_read', 3),
  save: call('viewer_grant_save', 7),
  claim: call('viewer_grant_claim', 5),
  renewed: call('viewer_grant_renewed', 5),
  drop: call('viewer_grant_drop', 4),
  of: call('viewer_grants_of', 2),
  begin: call('viewer_consent_begin', 7),
  take: call('viewer_consent_take', 2),
} as const satisfies Record<string, Statement>;

import { call } from '../storage/call.ts';
import type { Statement } from '../storage/database.ts';

/** Pairings with helpdesks, each one round trip. Parameters and results are described in migrations/0022 and 0028. */
export const PAIRINGS = {
  read: call('pairing_read', 2),
  save: call('pairing_save', 7),
  remove: call('pairing_delete', 2),
  checked: call('pairing_checked', 5),
  claim: call('pairing_claim', 4),
  renewed: call('pairing_renewed', 6),
  repair: call('pairing_repair', 4),
  find: call('pairing_find', 2),
  of: call('pairings_of', 1),
} as const satisfies Record<string, Statement>;

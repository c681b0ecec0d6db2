import { call } from '../storage/call.ts';
import type { Statement } from '../storage/database.ts';

/** What comes from helpdesks, each one round trip. Parameters and results are described in migrations/0016 and 0029. */
export const INBOUND = {
  hooksList: call('hooks_list', 1),
  hookSave: call('hook_save', 7),
  hookRotate: call('hook_rotate', 6),
  hookDelete: call('hook_delete', 2),
  hookFind: call('hook_find', 2),
  hintsStore: call('hints_store', 5),
  purge: call('inbound_purge', 2),
  conversations: call('ticket_conversations', 4),
  claim: call('ticket_claim', 6),
  due: call('tickets_due', 6),
  checked: call('ticket_checked', 9),
  status: call('reconcile_status', 3),
} as const satisfies Record<string, Statement>;

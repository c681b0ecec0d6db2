import type { HandoffState, Lease } from '@baton/handoff-core';
import { Problem } from '../problems/problem.ts';
import { askStore } from '../storage/ask-store.ts';
import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';

/** Who may speak in a conversation, and the handoff that says so. */
export interface LeaseNow {
  lease: Lease;
  /** The latest one; null before the first. */
  handoff: { id: string; state: HandoffState } | null;
}

interface LeaseRow {
  holder: Lease['holder'];
  token: number;
  handoff_id: string | null;
  handoff_state: HandoffState | null;
}

/**
 * Who may speak now, from the store itself: what this process remembers may be older than what another one wrote.
 * @throws Problem `not-found`, `store-unavailable`
 */
export const readLease = async (
  db: Database,
  tenant: string,
  conversationId: string,
): Promise<LeaseNow> => {
  const [row] = await askStore<LeaseRow>(db, STATEMENTS.leaseRead, [tenant, conversationId]);
  if (!row) throw new Problem('not-found');
  return {
    lease: { holder: row.holder, token: row.token },
    handoff:
      row.handoff_id !== null && row.handoff_state !== null
        ? { id: row.handoff_id, state: row.handoff_state }
        : null,
  };
};

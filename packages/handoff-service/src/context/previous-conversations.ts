import type { CustomerContext, PreviousConversation } from '@baton/handoff-core';
import type { Database, Statement } from '../storage/database.ts';
import { readHead } from '../storage/head-text.ts';
import { readDecision } from '../storage/decision-text.ts';
import { PLACES } from '../storage/vault/places.ts';

const HISTORY: Statement = {
  name: 'customer_history',
  text: 'select * from customer_history($1, $2, $3, $4)',
};
const MOST_SHOWN = 20;
const NONE = { items: [], count: 0, handoffs: 0 };

interface Row {
  conversation_id: string;
  state: string;
  started_at: Date;
  ended_at: Date;
  handoff_id: string | null;
  handoff_state: string | null;
  decision: string | null;
  resolution: string | null;
  changes: number;
  conversations: number;
  handed_over: number;
}

/** Which customer, by the agent's id of them. */
export interface HistoryRequest {
  tenant: string;
  conversationId: string;
  customerId: string | undefined;
}

/**
 * What the customer came with before, latest first, 20 at most; nothing of conversations that were erased, or without an
 * id of the customer. One statement, whatever the history. @throws VaultError and driver errors
 */
export const previousConversations = async (
  db: Database,
  { tenant, conversationId, customerId }: HistoryRequest,
): Promise<Omit<CustomerContext['previous'], 'source'>> => {
  if (customerId === undefined) return NONE;
  const { vault } = db;
  await vault.ready(tenant);
  const rows = await db.run<Row>(HISTORY, [
    tenant,
    conversationId,
    vault.index(tenant, customerId),
    MOST_SHOWN,
  ]);
  await vault.ready(
    tenant,
    rows.flatMap(({ state, decision, resolution }) => [state, decision, resolution]),
  );
  const items = rows.map((row): PreviousConversation => {
    const { facts } = readHead(
      vault.open(tenant, PLACES.state(row.conversation_id), row.state),
    ).state;
    return {
      conversationId: row.conversation_id,
      startedAt: row.started_at.toISOString(),
      endedAt: row.ended_at.toISOString(),
      subject: facts.subject ?? null,
      intent: facts.intent ?? null,
      handoff:
        row.handoff_id === null || row.handoff_state === null || row.decision === null
          ? null
          : {
              state: row.handoff_state,
              reasons: readDecision(
                vault.open(tenant, PLACES.handoffDecision(row.handoff_id), row.decision),
              ).reasons.map(({ code }) => code),
              resolution:
                row.resolution &&
                vault.open(tenant, PLACES.resolution(row.handoff_id), row.resolution),
            },
      changes: row.changes,
    };
  });
  return {
    items,
    count: rows[0]?.conversations ?? 0,
    handoffs: rows[0]?.handed_over ?? 0,
  };
};

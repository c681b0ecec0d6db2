import type { Decision, Routed } from '@baton/handoff-core';
import type { Database } from '../storage/database.ts';
import { readDecision } from '../storage/decision-text.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { PLACES } from '../storage/vault/places.ts';

/** A handoff that took place, as far as it matters where it went. */
export interface PastHandoff {
  id: string;
  conversationId: string;
  episode: number;
  decision: Decision;
  queue: string;
  /** Null where it was not kept. */
  because: string | null;
  /** ISO 8601. */
  requestedAt: string;
}

interface Row {
  handoff_id: string;
  conversation_id: string;
  episode: number;
  decision: string;
  queue: string;
  routed: string | null;
  requested_at: Date;
}

/** The latest so many handoffs of a tenant, latest first. */
export const pastHandoffs = async (
  db: Database,
  tenant: string,
  limit: number,
): Promise<PastHandoff[]> => {
  const rows = await db.run<Row>(STATEMENTS.handoffsLatest, [tenant, limit]);
  await db.vault.ready(
    tenant,
    rows.map(({ decision }) => decision),
  );
  return rows.map((row) => ({
    id: row.handoff_id,
    conversationId: row.conversation_id,
    episode: row.episode,
    decision: readDecision(
      db.vault.open(tenant, PLACES.handoffDecision(row.handoff_id), row.decision),
    ),
    queue: row.queue,
    because: row.routed === null ? null : (JSON.parse(row.routed) as Routed).because,
    requestedAt: row.requested_at.toISOString(),
  }));
};

import type { SeenTicket } from '@baton/handoff-core';
import { loadHeads } from '../ingest/ingest-store.ts';
import type { Database } from '../storage/database.ts';

/**
 * Handoffs that had been handed over, by their conversation. To be asked before a ticket is read: who answers in it then counts for these alone. Of one
 * that is handed over meanwhile, the AI may still have been told as the one that answers.
 */
export const handedOver = async (
  db: Database,
  tenant: string,
  conversations: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const heads = await loadHeads(db, tenant, conversations);
  return new Map(
    [...heads].flatMap(([conversation, { handoff }]): [string, string][] =>
      handoff && handoff.state !== 'requested' ? [[conversation, handoff.id]] : [],
    ),
  );
};

/** A ticket without who answers in it: its status alone counts. */
export const byStatusAlone = ({ answeredBy: _answeredBy, ...ticket }: SeenTicket): SeenTicket =>
  ticket;

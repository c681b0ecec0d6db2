import type { Event, HandoffState, StoredEvent } from '@baton/handoff-core';
import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';

/** One thing that happened in a conversation. */
export type Happening = { event: StoredEvent } | { handoff: HandoffState };

interface HistoryRow {
  seq: number;
  kind: 'event' | 'handoff';
  at: Date;
  body: string;
}

/** Everything that happened in a conversation, in order, without what was decided on it. */
export const readHistory = async (
  db: Database,
  tenant: string,
  conversationId: string,
): Promise<Happening[]> =>
  (await db.run<HistoryRow>(STATEMENTS.historyRead, [tenant, conversationId])).map((row) =>
    row.kind === 'event'
      ? { event: { ...(JSON.parse(row.body) as Event), seq: row.seq, at: row.at.toISOString() } }
      : { handoff: (JSON.parse(row.body) as { to: HandoffState }).to },
  );

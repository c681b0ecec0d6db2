import type { Event, HandoffState, StoredEvent } from '@baton/handoff-core';
import type { Database } from '../storage/database.ts';
import { readDecision } from '../storage/decision-text.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { PLACES } from '../storage/vault/places.ts';

/** One thing that happened in a conversation. */
export type Happening = { event: StoredEvent } | { handoff: HandoffState };

interface HistoryRow {
  seq: number;
  kind: 'event' | 'handoff';
  at: Date;
  body: string;
  /** The decision, where a model had a say in it. */
  judged: string | null;
}

/** What the model said, as far as it counts: the higher of its two numbers. */
const verdictOf = (decision: string | null): Pick<StoredEvent, 'judged'> => {
  if (decision === null) return {};
  const signal = readDecision(decision).signals.find(({ kind }) => kind === 'judge');
  if (!signal || signal.value === null) return {};
  const human = signal.detail === 'needs_human';
  return {
    judged: { human: human ? signal.value : 0, dissatisfied: human ? 0 : signal.value },
  };
};

/** Decisions stay only where a model had a say: they can't be had again from what happened. */
const openedHistory = async (
  db: Database,
  tenant: string,
  conversationId: string,
): Promise<HistoryRow[]> => {
  const { vault } = db;
  const rows = await db.run<HistoryRow>(STATEMENTS.historyRead, [tenant, conversationId]);
  await vault.ready(
    tenant,
    rows.flatMap(({ body, judged }) => [body, judged]),
  );
  return rows.map((row) => {
    const judged =
      row.judged && vault.open(tenant, PLACES.ledgerDecision(conversationId, row.seq), row.judged);
    return {
      ...row,
      body: vault.open(tenant, PLACES.ledgerBody(conversationId, row.seq), row.body),
      judged: judged?.includes('"kind":"judge"') ? judged : null,
    };
  });
};

/** Everything that happened in a conversation, in order, without what was decided on it. */
export const readHistory = async (
  db: Database,
  tenant: string,
  conversationId: string,
): Promise<Happening[]> =>
  (await openedHistory(db, tenant, conversationId)).map((row) =>
    row.kind === 'event'
      ? {
          event: {
            ...(JSON.parse(row.body) as Event),
            seq: row.seq,
            at: row.at.toISOString(),
            ...verdictOf(row.judged),
          },
        }
      : { handoff: (JSON.parse(row.body) as { to: HandoffState }).to },
  );

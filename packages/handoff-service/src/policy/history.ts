import type { Event, HandoffState, StoredEvent } from '@baton/handoff-core';
import type { Database } from '../storage/database.ts';
import { readDecision } from '../storage/decision-text.ts';
import { STATEMENTS } from '../storage/statements.ts';

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

/** Everything that happened in a conversation, in order, without what was decided on it. */
export const readHistory = async (
  db: Database,
  tenant: string,
  conversationId: string,
): Promise<Happening[]> =>
  (await db.run<HistoryRow>(STATEMENTS.historyRead, [tenant, conversationId])).map((row) =>
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

import type { HandoffMove, HandoffState } from '@baton/handoff-core';
import type { LedgerKind } from './ledger-kinds.ts';

/** A step of a handoff with its place in the ledger. */
export interface LedgerMove extends HandoffMove {
  seq: number;
  handoffId: string;
}

interface MoveBody {
  handoffId?: string;
  from?: HandoffState;
  to?: HandoffState;
  by?: string;
  note?: string | null;
}

/** Steps of all handoffs of a conversation, in the order of the ledger. Of an erased one no word is left. */
export const readMoves = (
  rows: readonly { seq: number; kind: LedgerKind; at: Date; body: string }[],
): LedgerMove[] =>
  rows.flatMap(({ seq, kind, at, body }) => {
    if (kind !== 'handoff') return [];
    const { handoffId, from, to, by = null, note = null } = JSON.parse(body) as MoveBody;
    return handoffId !== undefined && from !== undefined && to !== undefined
      ? [{ seq, handoffId, from, to, at: at.toISOString(), by, note }]
      : [];
  });

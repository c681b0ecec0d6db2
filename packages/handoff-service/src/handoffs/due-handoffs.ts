import type { HandoffCommand, HandoffState, MoveReason } from '@baton/handoff-core';
import type { Logger } from 'pino';
import type { ConversationWriter } from '../ingest/writer.ts';
import { Problem } from '../problems/problem.ts';
import type { Database } from '../storage/database.ts';
import { STATEMENTS } from '../storage/statements.ts';
import { moveHandoffOf } from './move.ts';

/** A handoff that a person is done with, and that may be for the AI by now. */
export interface ResolvedHandoff {
  conversationId: string;
  handoffId: string;
  now: Date;
}

/** What moving handoffs by time takes. */
export interface DueContext {
  db: Database;
  writer: ConversationWriter;
  now: () => Date;
  /** Null for the clock of the store, so that servers need not agree. */
  leaseClock: (() => Date) | null;
  /** Goes by the rules of the policy: hands back, waits on, or leaves it to people. */
  resume: (tenant: string, handoff: ResolvedHandoff) => Promise<unknown>;
}

interface DueRow {
  tenant_id: string;
  conversation_id: string;
  handoff_id: string;
  state: HandoffState;
}

const AT_ONCE = 100;

/** What the end of the time means, in each state that waits for somebody. */
const ENDS: Readonly<
  Partial<Record<HandoffState, { commands: HandoffCommand[]; reason: MoveReason }>>
> = {
  requested: { commands: ['expire'], reason: 'nobody_accepted' },
  offered: { commands: ['expire'], reason: 'nobody_accepted' },
  accepted: { commands: ['expire'], reason: 'nobody_answered' },
};

const moveDue = async ({ writer, now, resume }: DueContext, row: DueRow): Promise<void> => {
  const { tenant_id: tenant, conversation_id: conversationId, handoff_id: handoffId, state } = row;
  if (state === 'resolved') {
    await resume(tenant, { conversationId, handoffId, now: now() });
    return;
  }
  const end = ENDS[state];
  if (!end) return;
  const at = now().toISOString();
  await moveHandoffOf(writer, tenant, {
    conversationId,
    handoffId,
    ...end,
    by: 'baton',
    at,
    ifState: [state],
    ifDue: true,
  });
};

/**
 * Moves the handoffs of all tenants whose time is over; gives how many it looked at. Several processes may do it at once:
 * each handoff moves one time. Never rejects: what can't be written now stays due, and keeps nothing else from moving.
 */
export const moveDueHandoffs = async (context: DueContext, log: Logger): Promise<number> => {
  let failed = 0;
  let code: unknown;
  const attempt = async <T>(act: () => Promise<T>): Promise<T | null> => {
    try {
      return await act();
    } catch (error) {
      failed += 1;
      code = error instanceof Problem ? error.code : undefined;
      return null;
    }
  };
  const now = context.leaseClock?.().toISOString() ?? null;
  const due = await attempt(() => context.db.run<DueRow>(STATEMENTS.handoffsDue, [now, AT_ONCE]));
  for (const row of due ?? []) await attempt(() => moveDue(context, row));
  if (failed > 0) log.warn({ failed, code }, 'handoffs whose time is over were not moved');
  return due?.length ?? 0;
};

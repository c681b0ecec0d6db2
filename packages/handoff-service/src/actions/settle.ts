import type { Event } from '@baton/handoff-core';
import { Problem } from '../problems/problem.ts';
import { atHand, leaseNow } from './guard-context.ts';
import type { GuardContext } from './guard-context.ts';
import type { Approval, GuardedAction } from './guard-store.ts';
import { lapseRun } from '../endpoints/end-run.ts';
import { lookAtAction } from '../endpoints/run-store.ts';
import { actionEvent, guardEventId, writeGuarded } from './write-guarded.ts';
import type { GuardedWrite } from './write-guarded.ts';

type Settled = Pick<GuardedWrite, 'events' | 'step'> & Partial<Pick<GuardedWrite, 'approval'>>;

const lapsed = (action: GuardedAction, now: string | null): Settled => ({
  events: [actionEvent(action, 'unknown', { error: 'nobody said in time how it went' })],
  step: {
    op: 'move',
    conv: action.conversationId,
    action: action.actionId,
    from: ['reserved', 'running'],
    to: 'unknown',
    tries: action.tries,
    now,
    lapsed: true,
  },
});

/** A failed guardrail step calls a person at the next decision; the plan told again is where it is taken. */
const callsPerson = (action: GuardedAction): Event[] => [
  {
    v: 1,
    id: guardEventId(action.actionId, 'timeout'),
    type: 'reasoning',
    kind: 'guardrail',
    text: `Nobody decided in time whether ${action.name} may be done.`,
    status: 'error',
    action: action.actionId,
  },
  actionEvent(action, 'planned', { step: 'overdue' }),
];

const overdue = (
  action: GuardedAction,
  approval: Approval,
  at: string,
  now: string | null,
): Settled => ({
  events:
    approval.onTimeout === 'escalate' && approval.state === 'pending' ? callsPerson(action) : [],
  approval: {
    action: action.actionId,
    approval: {
      id: approval.id,
      state: 'expired',
      reasons: approval.reasons,
      by: approval.by,
      note: approval.note,
      at,
    },
  },
  step: {
    op: 'decide',
    conv: action.conversationId,
    action: action.actionId,
    approval: approval.id,
    state: 'expired',
    by: null,
    note: null,
    now,
    minutes: 0,
  },
});

/**
 * Writes down what time has settled of an action: an ended lease leaves an unknown outcome, an approval that nobody
 * gave, or used, in time is over. Does nothing where time has settled nothing, or somebody else was faster.
 */
export const settle = async (
  context: GuardContext,
  tenant: string,
  { conversationId, actionId }: { conversationId: string; actionId: string },
): Promise<void> => {
  const now = leaseNow(context);
  const ref = { conversationId, actionId, repeatAfterHours: null };
  const found = await lookAtAction(context.db, tenant, ref, now);
  if (!found) return;
  if (found.openRun?.lapsed) return lapseRun(context, tenant, found.openRun);
  const { action, approval } = found;
  const { engine, at } = await atHand(context, tenant);
  const settled = action.lapsed
    ? lapsed(action, now)
    : action.status === 'planned' && approval?.overdue
      ? overdue(action, approval, at, now)
      : null;
  if (settled === null) return;
  try {
    await writeGuarded(context.writer, tenant, { conversationId, ...settled, at, engine });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'busy') throw error;
  }
};

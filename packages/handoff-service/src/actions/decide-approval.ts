import { judgeAction, mayAct } from '@baton/handoff-core';
import type { Policy } from '@baton/handoff-core';
import { Problem } from '../problems/problem.ts';
import { atHand, leaseNow } from './guard-context.ts';
import type { GuardContext } from './guard-context.ts';
import { identify } from './guard-step.ts';
import { readAction, readApproval } from './guard-store.ts';
import type { Approval, GuardedAction } from './guard-store.ts';
import { settle } from './settle.ts';
import { actionEvent, untilSettled, writeGuarded } from './write-guarded.ts';

/** Who decides: proven by a session, or by an admin's key. */
export interface Approver {
  /** For the ledger. */
  by: string;
  tier: 'restricted' | 'standard' | 'full';
}

/** What they say. */
export interface ApprovalDecision {
  decision: 'approve' | 'edit' | 'reject';
  /** For edit: what may be done instead, main unit. */
  amount?: number | undefined;
  note?: string | undefined;
}

const STATES = { approve: 'approved', edit: 'edited', reject: 'rejected' } as const;

const load = async (
  context: GuardContext,
  tenant: string,
  id: string,
): Promise<{ approval: Approval; action: GuardedAction }> => {
  const approval = await readApproval(context.db, tenant, id, leaseNow(context));
  const found =
    approval &&
    (await readAction(
      context.db,
      tenant,
      approval.conversationId,
      approval.actionId,
      leaseNow(context),
    ));
  if (!found) throw new Problem('not-found');
  return { approval, action: found.action };
};

const edited = (
  action: GuardedAction,
  amount: number | undefined,
): { amount: number; key: string | null; hash: string } | null => {
  if (amount === undefined || amount === action.effect.amount) return null;
  const { type = action.name, ...effect } = action.effect;
  const found = identify(action.name, { type, ...effect, amount }, undefined);
  return found && { amount, ...found };
};

/** What the catalogue denies whoever asks, nobody approves by writing another amount either. @throws Problem `invalid-field` */
const checkRaised = (
  policy: Policy,
  { name, effect: { type = name, ...effect } }: GuardedAction,
  amount: number,
): void => {
  if (amount <= (effect.amount ?? 0)) return;
  const raised = { name, effect: { type, ...effect, amount } };
  if (judgeAction(policy, raised, { count: 0, sum: 0 }).verdict !== 'denied') return;
  throw new Problem('invalid-field', {
    faults: [
      { code: 'invalid-field', pointer: '/amount', detail: 'is over what the catalogue allows' },
    ],
  });
};

/**
 * What a person says about an approval; the ledger keeps who, what and why. An edited amount is a new effect, and the
 * one that was asked for stays held, so that it can't be done beside it.
 * @throws Problem `not-found`, `forbidden`, `approval-decided`, `effect-held`
 */
export const decideApproval = (
  context: GuardContext,
  tenant: string,
  id: string,
  approver: Approver,
  { decision, amount, note }: ApprovalDecision,
): Promise<Approval> =>
  untilSettled(async () => {
    const { approval, action } = await load(context, tenant, id);
    if (!mayAct(approver.tier, approval.approvers)) throw new Problem('forbidden');
    if (approval.overdue) await settle(context, tenant, approval);
    if (approval.overdue || approval.state !== 'pending') throw new Problem('approval-decided');
    const change = decision === 'edit' ? edited(action, amount) : null;
    const state = decision === 'edit' && change === null ? 'approved' : STATES[decision];
    const { engine, at } = await atHand(context, tenant);
    if (change) checkRaised(engine.policy, action, change.amount);
    await writeGuarded(context.writer, tenant, {
      conversationId: approval.conversationId,
      events: change
        ? [
            actionEvent(
              { ...action, effect: { ...action.effect, amount: change.amount } },
              'planned',
              { step: 'edited' },
            ),
          ]
        : [],
      approval: {
        action: approval.actionId,
        approval: { id, state, reasons: approval.reasons, by: approver.by, note: note ?? null, at },
      },
      step: {
        op: 'decide',
        conv: approval.conversationId,
        action: approval.actionId,
        approval: id,
        state,
        by: approver.by,
        note: note ?? null,
        now: leaseNow(context),
        minutes: engine.policy.guard.approval.minutes,
        ...change,
      },
      at,
      engine,
    });
    return (await load(context, tenant, id)).approval;
  });

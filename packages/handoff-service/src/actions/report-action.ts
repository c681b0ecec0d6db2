import { catalogueEntry, mayAct, statesBefore } from '@baton/handoff-core';
import type { GuardCommand, Tier } from '@baton/handoff-core';
import type { ToldDecision } from '../http/answers.ts';
import { Problem } from '../problems/problem.ts';
import { atHand, leaseNow } from './guard-context.ts';
import type { GuardContext } from './guard-context.ts';
import { readAction, renewLease } from './guard-store.ts';
import type { GuardedAction } from './guard-store.ts';
import { actionEvent, untilSettled, writeGuarded } from './write-guarded.ts';

/** Which action, and the token that shows that the caller was cleared for it. */
export interface ActionRef {
  conversationId: string;
  actionId: string;
  token: string;
}

/** Where an action stands after news of it. */
export interface Moved {
  action: GuardedAction;
  /** What is decided at the news; null when it was told before. */
  decision: ToldDecision | null;
}

/** How an action ended. */
export type Ending = 'succeeded' | 'failed' | 'unknown';

const ENDS: Readonly<Record<Ending, GuardCommand>> = {
  succeeded: 'succeed',
  failed: 'fail',
  unknown: 'lapse',
};

/** Of these nobody has said yet how they ended. */
const OPEN = ['reserved', 'running', 'unknown'] as const;

const load = async (
  context: GuardContext,
  tenant: string,
  { conversationId, actionId }: Omit<ActionRef, 'token'>,
): Promise<GuardedAction> => {
  const found = await readAction(context.db, tenant, conversationId, actionId, leaseNow(context));
  if (!found) throw new Problem('not-found');
  return found.action;
};

const loadOwn = async (
  context: GuardContext,
  tenant: string,
  ref: ActionRef,
): Promise<GuardedAction> => {
  const action = await load(context, tenant, ref);
  if (action.token === null || action.token !== ref.token) throw new Problem('action-token');
  return action;
};

/** Tells that the action begins: its lease starts anew. Telling it again is harmless. @throws Problem */
export const startAction = (
  context: GuardContext,
  tenant: string,
  ref: ActionRef,
): Promise<Moved> =>
  untilSettled(async () => {
    const action = await loadOwn(context, tenant, ref);
    if (action.status === 'running') return { action, decision: null };
    if (action.status === 'unknown') throw new Problem('lease-expired');
    if (action.status !== 'reserved') throw new Problem('action-state');
    const { engine, at } = await atHand(context, tenant);
    const decision = await writeGuarded(context.writer, tenant, {
      conversationId: ref.conversationId,
      events: [actionEvent(action, 'running')],
      step: {
        op: 'move',
        conv: ref.conversationId,
        action: ref.actionId,
        from: statesBefore('start'),
        to: 'running',
        tries: action.tries,
        now: leaseNow(context),
        lease: engine.policy.guard.leaseSeconds,
        live: true,
      },
      at,
      engine,
    });
    return { action: await load(context, tenant, ref), decision };
  });

/**
 * Tells how the action ended. Also after the lease: nobody else was let through meanwhile, and who did it knows best.
 * Telling the same again is harmless. @throws Problem `action-state` when it ended otherwise before
 */
export const finishAction = (
  context: GuardContext,
  tenant: string,
  ref: ActionRef,
  end: { status: Ending; result?: unknown; error?: string | undefined },
): Promise<Moved> =>
  untilSettled(async () => {
    const action = await loadOwn(context, tenant, ref);
    if (action.status === end.status && !action.lapsed) return { action, decision: null };
    // A lease that ended is not written down yet: saying "unknown" does it.
    const before = statesBefore(ENDS[end.status]);
    const open = action.lapsed || before.includes(action.status);
    if (!open) throw new Problem('action-state');
    const { engine, at } = await atHand(context, tenant);
    const decision = await writeGuarded(context.writer, tenant, {
      conversationId: ref.conversationId,
      events: [
        actionEvent(action, end.status, {
          ...(end.result !== undefined && { result: end.result }),
          ...(end.error !== undefined && { error: end.error }),
        }),
      ],
      step: {
        op: 'move',
        conv: ref.conversationId,
        action: ref.actionId,
        from: before,
        to: end.status,
        tries: action.tries,
        now: leaseNow(context),
      },
      at,
      engine,
    });
    return { action: await load(context, tenant, ref), decision };
  });

/** Lengthens the lease, for actions that take long. @throws Problem `lease-expired`, `action-state` */
export const renewAction = async (
  context: GuardContext,
  tenant: string,
  ref: ActionRef,
): Promise<Moved> => {
  const action = await loadOwn(context, tenant, ref);
  if (action.status === 'unknown') throw new Problem('lease-expired');
  if (action.status !== 'reserved' && action.status !== 'running')
    throw new Problem('action-state');
  const { policy } = (await context.policies.of(tenant)).engine;
  const { conversationId, actionId, token } = ref;
  const seconds = policy.guard.leaseSeconds;
  const lease = { conversationId, actionId, token, seconds };
  const renewed = await renewLease(context.db, tenant, lease, leaseNow(context));
  if (!renewed) throw new Problem('lease-expired');
  return { action: renewed, decision: null };
};

/** What somebody found out about an action, with what shows it. */
export interface Finding {
  status: 'succeeded' | 'failed' | 'reversed';
  evidence: string;
  /** Who says so, for the ledger. */
  by: string;
  /** Whether a person says it, or a program of the agent. */
  person: boolean;
  /** Of a panel session: who may not decide on an action may not say how it ended either, for `failed` frees its effect. */
  tier: Tier | null;
}

const reconcilable = (action: GuardedAction, { status }: Finding): boolean => {
  if (status === 'reversed') return statesBefore('reverse').includes(action.status);
  // Known from events alone and never ended: no lease would ever end it.
  const stuck = action.status === 'running' && action.leaseUntil === null;
  return action.status === 'unknown' || stuck;
};

/**
 * Settles an outcome nobody knew, or tells that an action was undone. Telling the same again is harmless.
 * @throws Problem `forbidden` and others
 */
export const reconcileAction = (
  context: GuardContext,
  tenant: string,
  ref: Omit<ActionRef, 'token'>,
  finding: Finding,
): Promise<Moved> =>
  untilSettled(async () => {
    const action = await load(context, tenant, ref);
    const { engine, at } = await atHand(context, tenant);
    const lowest = catalogueEntry(engine.policy, action.effect.type, action.name)?.approvers;
    if (finding.tier !== null && lowest !== undefined && !mayAct(finding.tier, lowest))
      throw new Problem('forbidden');
    if (action.status === finding.status) return { action, decision: null };
    if (!reconcilable(action, finding)) throw new Problem('action-state');
    const decision = await writeGuarded(context.writer, tenant, {
      conversationId: ref.conversationId,
      events: [
        actionEvent(action, finding.status, {
          by: finding.person ? 'human' : 'ai',
          result: { reconciled: { by: finding.by, evidence: finding.evidence } },
        }),
      ],
      step: {
        op: 'move',
        conv: ref.conversationId,
        action: ref.actionId,
        from: [...OPEN, ...(finding.status === 'reversed' ? (['succeeded'] as const) : [])],
        to: finding.status,
        tries: action.tries,
        now: leaseNow(context),
      },
      at,
      engine,
    });
    return { action: await load(context, tenant, ref), decision };
  });

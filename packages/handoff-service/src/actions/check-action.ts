import { randomBytes } from 'node:crypto';
import { countedAs, judgeAction } from '@baton/handoff-core';
import type { ActionJudgement, Effect, Event, Policy } from '@baton/handoff-core';
import type { ToldDecision } from '../http/answers.ts';
import { Problem } from '../problems/problem.ts';
import { atHand, leaseNow } from './guard-context.ts';
import type { GuardContext } from './guard-context.ts';
import { identify } from './guard-step.ts';
import { checkInStore } from './guard-store.ts';
import type { Approval, CheckCall, CheckOutcome, GuardedAction, Total } from './guard-store.ts';
import { noteStopped } from './note-stopped.ts';
import { settle } from './settle.ts';
import { actionEvent, guardEventId, untilSettled, writeGuarded } from './write-guarded.ts';
import type { ToldReason } from './reasons.ts';
import { reasonsOf } from './reasons.ts';

/** An action that the AI wants to take. */
export interface ActionCheck {
  conversationId: string;
  /** Its id, chosen by the agent, unique in the conversation. */
  action: string;
  /** Name of the tool. */
  name: string;
  effect: Effect;
  args?: unknown;
  /** Chosen by the caller for one try: the same check sent again with it gets the same answer. */
  attempt?: string | undefined;
}

/** What the AI is told. */
export interface Checked {
  verdict: 'clear' | 'duplicate' | 'needs_approval' | 'denied';
  conversationId: string;
  action: string;
  effectKey: string | null;
  /** What may be done: a person may have changed the amount. */
  effect: Partial<Effect>;
  uncatalogued: boolean;
  token?: string;
  leaseUntil?: string | null;
  earlier?: {
    actionId: string;
    conversationId: string;
    name: string;
    at: string;
    by: string;
    status: GuardedAction['status'];
  };
  approval?: Pick<Approval, 'id' | 'state' | 'expiresAt' | 'by' | 'note'>;
  reasons: ToldReason[];
  totals: { customer: string | null; hours: 24; of: Total[] };
  /** What is decided at the plan, where a person is asked now. */
  decision: ToldDecision | null;
}

type Answered = Exclude<CheckOutcome, { outcome: 'no-conversation' }>;

const WISHES = { clear: 'reserve', needs_approval: 'ask', denied: 'look' } as const;
const ROUNDS = 5;

const newId = (prefix: string): string => `${prefix}_${randomBytes(15).toString('base64url')}`;

/** What the check asks of the store, by what the catalogue says. */
const callOf = (
  check: ActionCheck,
  { effect, entry, verdict, reasons, perDay }: ActionJudgement,
  policy: Policy,
  now: string | null,
): CheckCall => {
  const identified = identify(check.name, effect, check.args);
  if (identified === null) throw new Problem('internal');
  return {
    conversationId: check.conversationId,
    actionId: check.action,
    wish: WISHES[verdict],
    facts: {
      name: check.name,
      rule: countedAs(entry, effect.type, check.name),
      type: effect.type,
      target: effect.target ?? null,
      amount: effect.amount ?? null,
      currency: effect.currency ?? null,
      ...identified,
      args: check.args === undefined ? null : JSON.stringify(check.args),
      token: newId('at'),
      attempt: check.attempt ?? null,
      uncatalogued: entry === null,
    },
    now,
    leaseSeconds: policy.guard.leaseSeconds,
    perDay,
    repeatAfterHours: entry?.repeatAfterHours ?? null,
    approval:
      verdict === 'needs_approval'
        ? {
            id: newId('ap'),
            reasons: JSON.stringify(reasons.map(({ code }) => code)),
            approvers: entry?.approvers ?? 'anyone',
            onTimeout: policy.guard.approval.onTimeout,
            minutes: policy.guard.approval.minutes,
          }
        : null,
  };
};

const verdictOf = ({ outcome }: Answered): Checked['verdict'] => {
  if (outcome === 'clear') return 'clear';
  if (outcome === 'held') return 'duplicate';
  return outcome === 'asked' || outcome === 'pending' ? 'needs_approval' : 'denied';
};

const earlierOf = (earlier: GuardedAction): NonNullable<Checked['earlier']> => ({
  actionId: earlier.actionId,
  conversationId: earlier.conversationId,
  name: earlier.name,
  at: earlier.updatedAt,
  by: earlier.by,
  status: earlier.status,
});

const told = (
  check: ActionCheck,
  judgement: ActionJudgement,
  answer: Answered,
): Omit<Checked, 'decision'> => {
  const { action, earlier, approval, outcome } = answer;
  const cleared = outcome === 'clear' ? action : null;
  const identified = identify(check.name, judgement.effect, check.args);
  const asked = approval && outcome !== 'held' ? approval : null;
  return {
    verdict: verdictOf(answer),
    conversationId: check.conversationId,
    action: check.action,
    effectKey: cleared?.effectKey ?? identified?.key ?? null,
    effect: cleared?.effect ?? judgement.effect,
    uncatalogued: judgement.entry === null,
    ...(cleared?.token && { token: cleared.token, leaseUntil: cleared.leaseUntil }),
    ...(earlier && { earlier: earlierOf(earlier) }),
    ...(asked && {
      approval: {
        id: asked.id,
        state: asked.state,
        expiresAt: asked.expiresAt,
        by: asked.by,
        note: asked.note,
      },
    }),
    reasons: reasonsOf(answer, judgement),
    totals: { customer: answer.customer, hours: 24, of: answer.totals },
  };
};

/** Why a person is asked, among the AI's steps. */
const asking = (action: GuardedAction, reasons: readonly ToldReason[]): Event => ({
  v: 1,
  id: guardEventId(action.actionId, 'asked'),
  type: 'reasoning',
  kind: 'check',
  text: `A person is asked whether ${action.name} may be done. ${reasons.map(({ sentence }) => sentence).join(' ')}`,
  status: 'ok',
  action: action.actionId,
});

/** The plan and the question, for the person who is to decide. */
const tellPlan = async (
  context: GuardContext,
  tenant: string,
  action: GuardedAction,
  approval: Approval,
  reasons: readonly ToldReason[],
): Promise<ToldDecision | null> => {
  const { engine, at } = await atHand(context, tenant);
  return untilSettled(() =>
    writeGuarded(context.writer, tenant, {
      conversationId: action.conversationId,
      events: [actionEvent(action, 'planned'), asking(action, reasons)],
      approval: {
        action: action.actionId,
        approval: {
          id: approval.id,
          state: 'pending',
          reasons: approval.reasons,
          by: null,
          note: null,
          at,
        },
      },
      step: null,
      at,
      engine,
    }),
  );
};

/** Whether a person should know of an answer; not of the AI asking again for what it is doing itself. */
const worthNoting = ({ outcome, earlier }: Answered, check: ActionCheck): boolean => {
  if (outcome === 'limit' || outcome === 'free' || outcome === 'human-holds') return true;
  if (outcome !== 'held' || !earlier) return false;
  const own = earlier.actionId === check.action && earlier.conversationId === check.conversationId;
  return !own || earlier.status === 'succeeded' || earlier.status === 'unknown';
};

/** Whether time has settled something of what stands in the way, so that asking again may say more. */
const settledByTime = (answer: Answered): GuardedAction | null => {
  if (answer.outcome === 'overdue') return answer.action;
  const { earlier } = answer;
  return answer.outcome === 'held' && (earlier?.lapsed || earlier?.status === 'planned')
    ? earlier
    : null;
};

/**
 * Asks whether an action may be done now. `clear` reserves its effect in the whole tenant until the lease ends;
 * whoever else asks for the same effect meanwhile, in any conversation and on any server, is told `duplicate`.
 * @throws Problem `unknown-conversation`, `action-conflict`, `store-unavailable`, `busy`
 */
export const checkAction = async (
  context: GuardContext,
  tenant: string,
  check: ActionCheck,
): Promise<Checked> => {
  const { policy } = (await context.policies.of(tenant)).engine;
  const judge = (totals: { count: number; sum: number }): ActionJudgement =>
    judgeAction(policy, check, totals);
  let judgement = judge({ count: 0, sum: 0 });
  let looked = false;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const answer = await checkInStore(
      context.db,
      tenant,
      callOf(check, judgement, policy, leaseNow(context)),
    );
    if (answer.outcome === 'no-conversation') throw new Problem('unknown-conversation');
    if (answer.outcome === 'other-effect') throw new Problem('action-conflict');
    const stale = looked ? null : settledByTime(answer);
    if (answer.outcome === 'limit') judgement = judge(answer.day);
    else if (stale) {
      looked = true;
      await settle(context, tenant, stale);
    } else {
      const decision =
        answer.outcome === 'asked' && answer.action && answer.approval
          ? await tellPlan(
              context,
              tenant,
              answer.action,
              answer.approval,
              reasonsOf(answer, judgement),
            )
          : null;
      const answered = told(check, judgement, answer);
      const { verdict, reasons } = answered;
      if ((verdict === 'duplicate' || verdict === 'denied') && worthNoting(answer, check))
        await noteStopped(context, tenant, { ...check, verdict, reasons });
      return { ...answered, decision };
    }
  }
  throw new Problem('busy', { retryAfter: 1 });
};

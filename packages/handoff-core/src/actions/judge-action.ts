import type { CatalogueAction } from '../schema/action-catalogue.ts';
import type { Effect } from '../schema/event.ts';
import type { Policy } from '../schema/policy.ts';
import { catalogueEntry } from './catalogue-entry.ts';

/** Why an action is not simply clear, or what is remarkable about it. */
export type GuardReasonCode =
  | 'uncatalogued'
  | 'unlisted'
  | 'amount_missing'
  | 'amount_over_limit'
  | 'currency_not_listed'
  | 'count_over_limit'
  | 'sum_over_limit'
  | 'approval_always'
  | 'approval_above';

/** One reason with the numbers it rests on. */
export interface GuardReason {
  code: GuardReasonCode;
  limit?: number;
  /** What it would come to with this action. */
  value?: number;
  currency?: string;
}

/** What one customer's actions of the same type come to within 24 hours, without the one that is judged. */
export interface DayTotals {
  count: number;
  /** Sum in the currency of the effect, main unit. */
  sum: number;
}

/** What the catalogue says about one action. */
export interface ActionJudgement {
  verdict: 'clear' | 'needs_approval' | 'denied';
  entry: CatalogueAction | null;
  /** With the catalogue's currency where it had none. */
  effect: Effect;
  reasons: GuardReason[];
  /** Limits that must hold at the moment the effect is reserved; null means no limit. */
  perDay: { count: number | null; sum: number | null };
}

type Found = Pick<ActionJudgement, 'verdict' | 'reasons'>;

const allowance = (
  amounts: Readonly<Record<string, number>> | undefined,
  currency: string | undefined,
): number | undefined =>
  amounts !== undefined && currency !== undefined && Object.hasOwn(amounts, currency)
    ? amounts[currency]
    : undefined;

/** Most of an amount, by currency: a currency that is not named has no allowance. */
const over = (
  amounts: Readonly<Record<string, number>> | undefined,
  { amount, currency }: Effect,
  value: number | undefined,
  code: 'amount_over_limit' | 'approval_above' | 'sum_over_limit',
): GuardReason[] => {
  if (amounts === undefined) return [];
  if (amount === undefined || value === undefined) return [{ code: 'amount_missing' }];
  const limit = allowance(amounts, currency);
  if (limit === undefined)
    return [{ code: 'currency_not_listed', ...(currency !== undefined && { currency }) }];
  return value > limit ? [{ code, limit, value, ...(currency !== undefined && { currency }) }] : [];
};

/** Sums of cents in floating point, without the dust. */
const added = (a: number, b: number): number => Number((a + b).toFixed(4));

const limitsBroken = (entry: CatalogueAction, effect: Effect, totals: DayTotals): GuardReason[] => {
  const { amount, perDay } = entry.limits;
  const count = totals.count + 1;
  return [
    ...over(amount, effect, effect.amount, 'amount_over_limit'),
    ...(perDay.count !== undefined && count > perDay.count
      ? [{ code: 'count_over_limit' as const, limit: perDay.count, value: count }]
      : []),
    ...over(
      perDay.sum,
      effect,
      effect.amount === undefined ? undefined : added(totals.sum, effect.amount),
      'sum_over_limit',
    ),
  ];
};

const approvalAsked = (entry: CatalogueAction, effect: Effect): GuardReason[] => {
  if (entry.approval === 'never') return [];
  if (entry.approval === 'always') return [{ code: 'approval_always' }];
  return over(entry.approval.above, effect, effect.amount, 'approval_above');
};

const judgeUnlisted = (unlisted: Policy['guard']['unlisted']): Found => {
  const reasons: GuardReason[] = [{ code: 'uncatalogued' }];
  if (unlisted === 'allow') return { verdict: 'clear', reasons };
  reasons.push({ code: 'unlisted' });
  return { verdict: unlisted === 'deny' ? 'denied' : 'needs_approval', reasons };
};

const judgeListed = (entry: CatalogueAction, effect: Effect, totals: DayTotals): Found => {
  const broken = limitsBroken(entry, effect, totals);
  if (broken.length > 0 && entry.limits.over === 'deny')
    return { verdict: 'denied', reasons: broken };
  const reasons = [...broken, ...approvalAsked(entry, effect)];
  return { verdict: reasons.length > 0 ? 'needs_approval' : 'clear', reasons };
};

/**
 * Whether an action may be done by the tenant's catalogue: clear, only after a person approved, or not at all.
 * Knows nothing of earlier actions but their totals; whether the same effect took place already is asked elsewhere.
 */
export const judgeAction = (
  policy: Pick<Policy, 'actions' | 'guard'>,
  action: { name: string; effect: Effect },
  totals: DayTotals,
): ActionJudgement => {
  const entry = catalogueEntry(policy, action.effect.type, action.name);
  const { currency } = action.effect;
  const assumed = action.effect.amount === undefined ? undefined : entry?.currency;
  const effect =
    currency === undefined && assumed !== undefined
      ? { ...action.effect, currency: assumed }
      : action.effect;
  const sums = entry?.limits.perDay.sum;
  const found = entry ? judgeListed(entry, effect, totals) : judgeUnlisted(policy.guard.unlisted);
  return {
    ...found,
    entry,
    effect,
    perDay: {
      count: entry?.limits.perDay.count ?? null,
      sum: allowance(sums, effect.currency) ?? null,
    },
  };
};

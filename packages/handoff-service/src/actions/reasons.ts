import type { ActionJudgement, GuardReason, GuardReasonCode } from '@baton/handoff-core';
import type { CheckOutcome, GuardedAction } from './guard-store.ts';

/** Why a check was answered as it was. */
type ReasonOfCheck =
  | GuardReasonCode
  | 'already_done'
  | 'in_progress'
  | 'outcome_unknown'
  | 'waiting_for_approval'
  | 'approved'
  | 'approval_rejected'
  | 'approval_expired'
  | 'human_holds';

/** A reason as the agent is told it: a code to branch on and a sentence to log. */
export interface ToldReason extends Omit<GuardReason, 'code'> {
  code: ReasonOfCheck;
  sentence: string;
}

const money = ({ value, limit, currency }: GuardReason): string =>
  `${value ?? '?'} is over the ${limit ?? '?'} ${currency ?? ''}`.trim();

const SENTENCES: Readonly<Record<ReasonOfCheck, (reason: GuardReason) => string>> = {
  uncatalogued: () => 'The catalogue does not list this action.',
  unlisted: () => 'The policy does not allow actions that the catalogue does not list.',
  amount_missing: () => 'The action has a limit in money and names no amount.',
  amount_over_limit: (reason) => `${money(reason)} that one action may come to.`,
  currency_not_listed: ({ currency }) =>
    `The catalogue gives no amount ${currency === undefined ? 'without a currency' : `in ${currency}`}.`,
  count_over_limit: ({ limit }) => `The customer may have ${limit ?? 0} of these within 24 hours.`,
  sum_over_limit: (reason) => `${money(reason)} that one customer may get within 24 hours.`,
  approval_always: () => 'A person has to approve this action.',
  approval_above: (reason) => `${money(reason)} from which on a person has to approve.`,
  already_done: () => 'The same was done before.',
  in_progress: () => 'The same is being done.',
  outcome_unknown: () => 'The same was begun, and nobody knows whether it took place.',
  waiting_for_approval: () => 'A person is asked about it.',
  approved: () => 'A person approved it.',
  approval_rejected: () => 'A person did not approve it.',
  approval_expired: () => 'Nobody approved it in time, or it was not begun in time after that.',
  human_holds: () => 'A person has taken over the conversation.',
};

const tell = (reason: Omit<GuardReason, 'code'> & { code: ReasonOfCheck }): ToldReason => ({
  ...reason,
  sentence: SENTENCES[reason.code](reason as GuardReason),
});

const heldBy = ({ status }: GuardedAction): ReasonOfCheck => {
  if (status === 'succeeded') return 'already_done';
  if (status === 'unknown') return 'outcome_unknown';
  return status === 'planned' ? 'waiting_for_approval' : 'in_progress';
};

/** Everything that speaks for the verdict, the weightiest first. */
export const reasonsOf = (
  answer: Exclude<CheckOutcome, { outcome: 'no-conversation' }>,
  judgement: ActionJudgement,
): ToldReason[] => {
  const { outcome, earlier, approval } = answer;
  const flagged = judgement.reasons.filter(({ code }) => code === 'uncatalogued').map(tell);
  if (outcome === 'held' && earlier) return [tell({ code: heldBy(earlier) }), ...flagged];
  if (outcome === 'human-holds') return [tell({ code: 'human_holds' }), ...flagged];
  if (outcome === 'rejected')
    return [
      tell({ code: approval?.state === 'expired' ? 'approval_expired' : 'approval_rejected' }),
      ...flagged,
    ];
  if (outcome === 'clear' && (approval?.state === 'approved' || approval?.state === 'edited'))
    return [tell({ code: 'approved' }), ...flagged];
  return judgement.reasons.map(tell);
};

import { targetOf } from '../actions/target-of.ts';
import type { Brief, Commitment, NextStep, Quote } from '../schema/brief.ts';
import type { Decision } from '../schema/decision.ts';
import type { Evidence } from '../schema/evidence.ts';
import type { Action, Draft } from '../schema/record.ts';
import type { ReasonCode } from '../schema/vocabulary.ts';
import { CALL } from './cues.ts';
import type { Repeat } from './repeated.ts';

/** What the recommendation may rest on. */
export interface Situation {
  decision: Decision | null;
  actions: readonly Action[];
  repeats: readonly Repeat[];
  heldBack: Draft | null;
  want: Quote | null;
  unanswered: Brief['unanswered'];
  promises: readonly Commitment[];
  /** State of the latest handoff; null when there was none. */
  handoffState: Brief['handoffState'];
  /** What a step rests on that follows from nothing in particular. */
  latest: Evidence[];
}

type Params = NextStep['params'];
type Rule = (situation: Situation) => NextStep | null;

const actionParams = (
  action: Action,
  target = targetOf(action.effect ?? undefined, action.args),
): Params => ({
  action: action.name,
  number: action.n,
  at: action.endedAt,
  ...(target === null ? {} : { target }),
  ...(action.effect?.amount === undefined ? {} : { amount: action.effect.amount }),
  ...(action.effect?.currency === undefined ? {} : { currency: action.effect.currency }),
});

const refTo = (action: Action): Evidence => ({ type: 'action', id: action.id });
const movesMoney = (action: Action): boolean => action.effect?.amount !== undefined;
const moneyFirst = <T>(items: readonly T[], action: (item: T) => Action): T | undefined =>
  items.find((item) => movesMoney(action(item))) ?? items[0];

const reasonOf = (situation: Situation, code: ReasonCode) =>
  situation.decision?.reasons.find((reason) => reason.code === code);
const codesOf = (situation: Situation): string[] =>
  situation.decision?.reasons.map(({ code }) => code) ?? [];

const evidenceOf = (situation: Situation, ...codes: ReasonCode[]): Evidence[] =>
  codes
    .flatMap((code) => {
      const reason = reasonOf(situation, code);
      return [...(reason?.signal.evidence ?? []), ...(reason?.also ?? [])];
    })
    .slice(0, 4);

/** A write by the AI of which nobody knows whether it happened. */
const verifyAction: Rule = ({ actions }) => {
  const open = actions.filter(
    (action) =>
      action.by === 'ai' &&
      action.kind === 'write' &&
      (action.status === 'unknown' || action.status === 'running'),
  );
  const action = moneyFirst(open, (each) => each);
  if (!action) return null;
  return {
    code: 'verify_action',
    params: actionParams(action),
    because: ['action_outcome_unknown'],
    evidence: [refTo(action)],
  };
};

const reviewDuplicate: Rule = ({ repeats }) => {
  const repeat = moneyFirst(repeats, (each) => each.second);
  if (!repeat) return null;
  const params = {
    ...actionParams(repeat.second),
    first: repeat.first.n,
    firstAt: repeat.first.endedAt,
  };
  const evidence = [refTo(repeat.first), refTo(repeat.second)];
  return { code: 'review_duplicate', params, because: ['action_repeated'], evidence };
};

/** Whether the same tool worked later, or what it was to bring about was brought about, by whomever. */
const isMadeGood = (failed: Action, actions: readonly Action[]): boolean =>
  actions.some(
    ({ n, name, status, effectKey }) =>
      status === 'succeeded' &&
      ((n > failed.n && name === failed.name) ||
        (effectKey !== null && effectKey === failed.effectKey)),
  );

/** The last failed write of the AI that nothing made good. */
const finishAction: Rule = (situation) => {
  const own = situation.actions.filter((action) => action.by === 'ai' && action.kind === 'write');
  // Agents fail and mend their own mistakes: without the reason, only a failure they ended on counts.
  const told = reasonOf(situation, 'action_failed') !== undefined;
  const failed = own.findLast(
    (action) =>
      action.status === 'failed' &&
      (told || action === own.at(-1)) &&
      !isMadeGood(action, situation.actions),
  );
  if (!failed) return null;
  return {
    code: 'finish_action',
    params: actionParams(failed),
    because: ['action_failed'],
    evidence: [refTo(failed)],
  };
};

const specialistReview: Rule = (situation) => {
  const reason = reasonOf(situation, 'regulated_topic');
  if (!reason) return null;
  const params = { topic: reason.signal.detail ?? '' };
  return {
    code: 'specialist_review',
    params,
    because: [reason.code],
    evidence: reason.signal.evidence.slice(0, 4),
  };
};

const applyRule: Rule = (situation) => {
  const reason = reasonOf(situation, 'policy_rule');
  if (!reason) return null;
  const params = { rule: reason.signal.title ?? reason.signal.detail ?? '' };
  return {
    code: 'apply_rule',
    params,
    because: [reason.code],
    evidence: reason.signal.evidence.slice(0, 4),
  };
};

const openRequest = ({ unanswered, want }: Situation): Quote | null => unanswered ?? want;

/** A person has written since, and the customer left nothing open: what was to be answered has been. */
const isAnswered = ({ handoffState, unanswered }: Situation): boolean =>
  handoffState === 'active' && unanswered === null;

const answerAsk: Rule = (situation) => {
  if (!reasonOf(situation, 'customer_request') || isAnswered(situation)) return null;
  const asked = evidenceOf(situation, 'customer_request');
  const call = [situation.unanswered, ...situation.promises].some(
    (quote) => quote !== null && CALL.test(quote.text),
  );
  return {
    code: call ? 'call_customer_back' : 'answer_request',
    params: situation.want ? { request: situation.want.text } : {},
    because: ['customer_request'],
    // A reader checks the quote first, so it is cited first.
    evidence: [...(situation.want?.evidence ?? []), ...asked.slice(0, 3)],
  };
};

const keepPromise: Rule = (situation) => {
  const promise = situation.promises.findLast(({ kind }) => kind === 'contact');
  if (!promise || !reasonOf(situation, 'promise_unkept')) return null;
  return {
    code: 'keep_promise',
    params: { promise: promise.text },
    because: ['promise_unkept'],
    evidence: promise.evidence,
  };
};

const checkAnswer: Rule = (situation) => {
  const doubts = codesOf(situation).filter((code) =>
    ['low_confidence', 'missing_knowledge', 'guardrail'].includes(code),
  );
  if (doubts.length === 0 || !situation.heldBack) return null;
  const { text, confidence } = situation.heldBack;
  return {
    code: 'check_answer',
    params: { answer: text, ...(confidence === null ? {} : { confidence }) },
    because: doubts,
    evidence: openRequest(situation)?.evidence ?? situation.latest,
  };
};

const calmAndOwn: Rule = (situation) => {
  if (!reasonOf(situation, 'negative_sentiment') || isAnswered(situation)) return null;
  return {
    code: 'calm_and_own',
    params: situation.want ? { request: situation.want.text } : {},
    because: ['negative_sentiment'],
    evidence: [
      ...(situation.want?.evidence ?? []),
      ...evidenceOf(situation, 'negative_sentiment').slice(0, 3),
    ],
  };
};

const answerRequest: Rule = (situation) => {
  const request = isAnswered(situation) ? null : openRequest(situation);
  if (!request || (situation.decision?.outcome ?? 'continue') === 'continue') return null;
  return {
    code: 'answer_request',
    params: { request: request.text },
    // A failure that a later attempt made good is no reason to do anything now; others are caught by an earlier rule.
    because: codesOf(situation).filter((code) => code !== 'action_failed'),
    evidence: request.evidence,
  };
};

/** First that applies wins: money that may be wrong, work left half done, duty, then the wish, then the mood. */
const RULES: readonly Rule[] = [
  reviewDuplicate,
  verifyAction,
  finishAction,
  specialistReview,
  applyRule,
  answerAsk,
  checkAnswer,
  keepPromise,
  calmAndOwn,
  answerRequest,
];

/** The person said it is done, or the customer wanted no person: what led here is no longer to be done. */
const OVER: ReadonlySet<Brief['handoffState']> = new Set(['resolved', 'handed_back', 'declined']);

/** The one thing to do next, with what it follows from; nothing once the handoff is over. */
export const recommend = (situation: Situation): Brief['nextStep'] => {
  const rules = OVER.has(situation.handoffState) ? [] : RULES;
  for (const rule of rules) {
    const step = rule(situation);
    if (step) return step;
  }
  return { code: 'none', params: {}, because: [], evidence: situation.latest };
};

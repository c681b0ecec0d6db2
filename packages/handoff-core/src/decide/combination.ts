import type { ReasonCode, SignalKind } from '../schema/vocabulary.ts';

/** What a signal may do when it fires. */
export interface Weight {
  code: ReasonCode;
  /**
   * `escalate` or `offer`: what it leads to alone. `weigh`: counts only together with others.
   * `own`: has a rule of its own in `decide`. `none`: never speaks for a human.
   */
  leads: 'escalate' | 'offer' | 'weigh' | 'own' | 'none';
  /** A customer who refuses a human is not pushed to one by it. */
  soft: boolean;
  /** Counts in the joint rule while it has not fired. */
  joint: boolean;
}

/** The whole combination as data; the page on signals tells the reasons. */
export const COMBINATION: Readonly<Record<SignalKind, Weight>> = {
  confidence: { code: 'low_confidence', leads: 'escalate', soft: false, joint: true },
  confidence_trend: { code: 'low_confidence', leads: 'weigh', soft: true, joint: true },
  sentiment: { code: 'negative_sentiment', leads: 'escalate', soft: true, joint: true },
  sentiment_slope: { code: 'negative_sentiment', leads: 'none', soft: true, joint: false },
  frustration: { code: 'negative_sentiment', leads: 'escalate', soft: true, joint: true },
  dissatisfaction: { code: 'negative_sentiment', leads: 'offer', soft: true, joint: true },
  customer_repeats: { code: 'repetition', leads: 'escalate', soft: true, joint: true },
  answer_repeats: { code: 'repetition', leads: 'offer', soft: true, joint: true },
  asks_for_human: { code: 'customer_request', leads: 'own', soft: false, joint: true },
  accepts_offer: { code: 'customer_request', leads: 'escalate', soft: false, joint: false },
  refuses_human: { code: 'customer_request', leads: 'none', soft: false, joint: false },
  policy_rule: { code: 'policy_rule', leads: 'own', soft: false, joint: false },
  regulated_topic: { code: 'regulated_topic', leads: 'escalate', soft: false, joint: false },
  guardrail: { code: 'guardrail', leads: 'escalate', soft: false, joint: false },
  off_topic: { code: 'guardrail', leads: 'own', soft: true, joint: false },
  missing_knowledge: { code: 'missing_knowledge', leads: 'escalate', soft: true, joint: true },
  action_failed: { code: 'action_failed', leads: 'own', soft: false, joint: true },
  action_repeated: { code: 'action_failed', leads: 'escalate', soft: false, joint: false },
  promise_unkept: { code: 'promise_unkept', leads: 'escalate', soft: false, joint: false },
  turn_limit: { code: 'turn_limit', leads: 'own', soft: true, joint: false },
  human_takeover: { code: 'human_takeover', leads: 'escalate', soft: false, joint: false },
  judge: { code: 'model_judgement', leads: 'escalate', soft: true, joint: true },
};

/** Weaker signals are noise and don't add up. */
export const JOINT_FLOOR = 0.25;
/** Times the turn limit at which an offer is no longer enough. */
export const TURN_LIMIT_ESCALATES = 2;

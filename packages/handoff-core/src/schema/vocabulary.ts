import { z } from 'zod';

/** Who speaks or acts. */
export const Actor = z.enum(['customer', 'ai', 'human', 'system']);
export type Actor = z.infer<typeof Actor>;

/** What the AI should do now: go on, offer a human once, or hand over. */
export const Outcome = z.enum(['continue', 'offer', 'escalate']);
export type Outcome = z.infer<typeof Outcome>;

/** Why a human is needed. Closed list: reports and translations rest on it. */
export const ReasonCode = z.enum([
  'customer_request',
  'low_confidence',
  'negative_sentiment',
  'repetition',
  'policy_rule',
  'guardrail',
  'missing_knowledge',
  'action_failed',
  'promise_unkept',
  'regulated_topic',
  'turn_limit',
  'human_takeover',
  'model_judgement',
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** What is measured on every turn; each is stored with value and threshold whether it fired or not. */
export const SignalKind = z.enum([
  'confidence',
  'confidence_trend',
  'sentiment',
  'sentiment_slope',
  'frustration',
  'dissatisfaction',
  'customer_repeats',
  'answer_repeats',
  'asks_for_human',
  'accepts_offer',
  'refuses_human',
  'policy_rule',
  'regulated_topic',
  'guardrail',
  'off_topic',
  'missing_knowledge',
  'action_failed',
  'action_repeated',
  'promise_unkept',
  'turn_limit',
  'human_takeover',
  'judge',
]);
export type SignalKind = z.infer<typeof SignalKind>;

/** Whether an action only looks or also changes something. */
export const ActionKind = z.enum(['read', 'write']);
export type ActionKind = z.infer<typeof ActionKind>;

/** `unknown`: it was sent and no answer came; nobody may assume either way. */
export const ActionStatus = z.enum([
  'planned',
  'running',
  'succeeded',
  'failed',
  'unknown',
  'reversed',
]);
export type ActionStatus = z.infer<typeof ActionStatus>;

/** Life of a handoff; see `transition`. */
export const HandoffState = z.enum([
  'requested',
  'offered',
  'accepted',
  'active',
  'resolved',
  'handed_back',
  'declined',
  'expired',
  'failed',
]);
export type HandoffState = z.infer<typeof HandoffState>;

/** What a viewer may see unmasked, strictest first. Unknown means `restricted`. */
export const Tier = z.enum(['restricted', 'standard', 'full']);
export type Tier = z.infer<typeof Tier>;

/** Helpdesks a conversation may live in; free text because connectors come from outside. */
export const HelpdeskName = z.string().regex(/^[a-z][a-z0-9_-]{1,40}$/);
export type HelpdeskName = z.infer<typeof HelpdeskName>;

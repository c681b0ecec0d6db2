import type { SignalKind } from '@baton/handoff-core';

/** Rows from what the AI is, over what the customer is, to what happened; a record so that none is forgotten. */
const PLACES: Readonly<Record<SignalKind, number>> = {
  confidence: 0,
  confidence_trend: 1,
  missing_knowledge: 2,
  answer_repeats: 3,
  promise_unkept: 4,
  asks_for_human: 5,
  accepts_offer: 6,
  refuses_human: 7,
  dissatisfaction: 8,
  sentiment: 9,
  sentiment_slope: 10,
  frustration: 11,
  customer_repeats: 12,
  off_topic: 13,
  regulated_topic: 14,
  policy_rule: 15,
  guardrail: 16,
  action_failed: 17,
  action_repeated: 18,
  turn_limit: 19,
  human_takeover: 20,
  judge: 21,
};

/** The same kinds in the order in which rows are shown; one that a newer service measures comes last. */
export const inRowOrder = (kinds: Iterable<SignalKind>): SignalKind[] =>
  [...kinds].toSorted((a, b) => (PLACES[a] ?? Infinity) - (PLACES[b] ?? Infinity));

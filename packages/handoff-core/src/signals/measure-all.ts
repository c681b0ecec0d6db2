import type { Signal } from '../schema/decision.ts';
import { acceptsOffer } from './accepts-offer.ts';
import { actionFailed } from './action-failed.ts';
import { actionRepeated } from './action-repeated.ts';
import { answerRepeats } from './answer-repeats.ts';
import { asksForHuman } from './asks-for-human.ts';
import { confidenceTrend } from './confidence-trend.ts';
import { confidence } from './confidence.ts';
import { customerRepeats } from './customer-repeats.ts';
import { dissatisfaction } from './dissatisfaction.ts';
import { frustration } from './frustration.ts';
import { guardrail } from './guardrail.ts';
import { humanTakeover } from './human-takeover.ts';
import { judge } from './judge.ts';
import { missingKnowledge } from './missing-knowledge.ts';
import type { Measure, Moment } from './moment.ts';
import { offTopic } from './off-topic.ts';
import { policyRule } from './policy-rule.ts';
import { promiseUnkept } from './promise-unkept.ts';
import { refusesHuman } from './refuses-human.ts';
import { regulatedTopic } from './regulated-topic.ts';
import { sentimentSlope } from './sentiment-slope.ts';
import { sentiment } from './sentiment.ts';
import { turnLimit } from './turn-limit.ts';

/** In the order of the vocabulary. */
const MEASURES: readonly Measure[] = [
  confidence,
  confidenceTrend,
  sentiment,
  sentimentSlope,
  frustration,
  dissatisfaction,
  customerRepeats,
  answerRepeats,
  asksForHuman,
  acceptsOffer,
  refusesHuman,
  policyRule,
  regulatedTopic,
  guardrail,
  offTopic,
  missingKnowledge,
  actionFailed,
  actionRepeated,
  promiseUnkept,
  turnLimit,
  humanTakeover,
  judge,
];

/** A tenth of a microsecond is finer than any clock here. */
export const microsBetween = (start: number, end: number): number =>
  Math.max(0, Math.round((end - start) * 10_000) / 10);

/** Every signal at one event, fired or not. With a clock (milliseconds) each says how long it took. */
export const measureAll = (moment: Moment, clock?: () => number): Signal[] => {
  if (!clock) return MEASURES.map((measure) => measure(moment));
  let start = clock();
  return MEASURES.map((measure) => {
    const measured = measure(moment);
    const end = clock();
    const timed = { ...measured, micros: microsBetween(start, end) };
    start = end;
    return timed;
  });
};

import type { Signal } from '../schema/decision.ts';
import { acceptsOffer } from './accepts-offer.ts';
import { actionFailed } from './action-failed.ts';
import { actionRepeated } from './action-repeated.ts';
import { answerRepeats } from './answer-repeats.ts';
import { asksForHuman } from './asks-for-human.ts';
import { confidenceTrend } from './confidence-trend.ts';
import { confidence } from './confidence.ts';
import { customerRepeats } from './customer-repeats.ts';
import { frustration } from './frustration.ts';
import { guardrail } from './guardrail.ts';
import { humanTakeover } from './human-takeover.ts';
import { missingKnowledge } from './missing-knowledge.ts';
import type { Measure, Moment } from './moment.ts';
import { policyRule } from './policy-rule.ts';
import { promiseUnkept } from './promise-unkept.ts';
import { refusesHuman } from './refuses-human.ts';
import { regulatedTopic } from './regulated-topic.ts';
import { sentiment } from './sentiment.ts';
import { turnLimit } from './turn-limit.ts';

/** In the order of the vocabulary. */
const MEASURES: readonly Measure[] = [
  confidence,
  confidenceTrend,
  sentiment,
  frustration,
  customerRepeats,
  answerRepeats,
  asksForHuman,
  acceptsOffer,
  refusesHuman,
  policyRule,
  regulatedTopic,
  guardrail,
  missingKnowledge,
  actionFailed,
  actionRepeated,
  promiseUnkept,
  turnLimit,
  humanTakeover,
];

/** Every signal at one event, fired or not. */
export const measureAll = (moment: Moment): Signal[] => MEASURES.map((measure) => measure(moment));

import { takeApart } from '../../../packages/handoff-core/src/fold/words.ts';
import type { Features } from '../../../packages/handoff-core/src/signals/dissatisfaction/features.ts';
import { foldDissatisfactionOfAnswer } from '../../../packages/handoff-core/src/signals/dissatisfaction/fold-answer.ts';
import { foldDissatisfactionOfCustomer } from '../../../packages/handoff-core/src/signals/dissatisfaction/fold-customer.ts';
import { KEEP } from '../../../packages/handoff-core/src/signals/dissatisfaction/keep.ts';
import { newDissatisfaction } from '../../../packages/handoff-core/src/signals/dissatisfaction/memory.ts';
import { readFeatures } from '../../../packages/handoff-core/src/signals/dissatisfaction/read-features.ts';
import { lexiconsFor } from '../../../packages/handoff-core/src/signals/lexicon/lexicons.ts';
import { countMatches } from '../../../packages/handoff-core/src/signals/lexicon/matches.ts';
import { measureFrustration } from '../../../packages/handoff-core/src/signals/measure-frustration.ts';
import { measureSentiment } from '../../../packages/handoff-core/src/signals/measure-sentiment.ts';
import type { Rated } from './read-rated-dialogues.ts';

/** What the product sees at the last customer turn of a dialogue. */
export interface Trace {
  /** Features of the last customer turn plus the fading sum of earlier ones: what the weights are multiplied with. */
  summed: Features;
  /** Sentiment of the last customer turn alone, -1 to 1. */
  sentiment: number;
  /** The estimate as shipped, 0 to 1. */
  estimate: number;
}

const NONE: Features = {
  sentiment: 0,
  rejects: 0,
  wantsOther: 0,
  hesitates: 0,
  regrets: 0,
  knows: 0,
  agrees: 0,
  letDown: 0,
  answerSentiment: 0,
};

/** The features in the order of the weights. */
export const NAMES = Object.keys(NONE) as (keyof Features)[];

const mix = (of: (name: keyof Features) => number): Features => {
  const mixed = { ...NONE };
  for (const name of NAMES) mixed[name] = of(name);
  return mixed;
};

/** Runs a dialogue through the product's own reading, turn by turn. */
export const traceFeatures = ({ messages }: Rated): Trace => {
  const lexicons = lexiconsFor('en');
  let memory = newDissatisfaction();
  let level = NONE;
  let trace: Trace = { summed: NONE, sentiment: 0, estimate: 0 };
  for (const { role, content } of messages) {
    const words = takeApart(content);
    if (role === 'assistant') {
      const missing = countMatches(words, lexicons, 'missing');
      memory = foldDissatisfactionOfAnswer(memory, words, lexicons, { missing });
      continue;
    }
    if (role !== 'user') continue;
    const sentiment = measureSentiment(words, lexicons);
    const frustration = measureFrustration(words, lexicons, sentiment).points;
    const before = level;
    const now = readFeatures(words, lexicons, sentiment, memory.answer);
    memory = foldDissatisfactionOfCustomer(memory, words, lexicons, { sentiment, frustration });
    trace = {
      summed: mix((name) => now[name] + before[name]),
      sentiment,
      estimate: memory.estimate ?? 0,
    };
    level = mix((name) => KEEP * before[name] + (1 - KEEP) * now[name]);
  }
  return trace;
};

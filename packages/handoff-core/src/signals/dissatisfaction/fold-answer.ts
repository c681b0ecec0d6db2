import type { Words } from '../../fold/words.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { measureSentiment } from '../measure-sentiment.ts';
import type { DissatisfactionMemory } from './memory.ts';
import { MOODS } from './words/compile-words.ts';
import { moodsIn } from './words/moods-in.ts';
import { phrasesOf } from './words/phrases-of.ts';

/** What the caller knows of an answer anyway. */
export interface AnswerFacts {
  /** Sentences in which the AI says that it does not know. */
  missing: number;
}

/** To hear that there is none is half as bad as to hear that it failed. */
const LACKS = 0.5;
/** In a longer answer a "not" is one of many things said. */
const SHORT = 40;

/** Memory after an answer of the AI. Of several answers in a row the one that lets down most counts, and the last one's tone. */
export const foldDissatisfactionOfAnswer = (
  memory: DissatisfactionMemory,
  words: Words,
  lexicons: readonly Lexicon[],
  facts: AnswerFacts,
): DissatisfactionMemory => {
  const moods = moodsIn(words, phrasesOf(lexicons).answer);
  const fails = facts.missing > 0 || (moods & MOODS.fails) !== 0;
  const lacks = (moods & MOODS.lacks) !== 0 && words.tokens.length <= SHORT;
  const letDown = fails ? 1 : lacks ? LACKS : 0;
  return {
    ...memory,
    answer: {
      letDown: Math.max(letDown, memory.answer?.letDown ?? 0),
      sentiment: measureSentiment(words, lexicons),
    },
  };
};

import type { Words } from '../../fold/words.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Features } from './features.ts';
import type { DissatisfactionMemory } from './memory.ts';
import { MOODS } from './words/compile-words.ts';
import { moodsIn } from './words/moods-in.ts';
import { phrasesOf } from './words/phrases-of.ts';

/** In a longer turn a phrase weighs less, in proportion: among a hundred words there is a "but" anyway. */
const WORDS = 25;

/** What speaks for or against content in a customer turn and the answers before it. `sentiment`: -1 to 1. */
export const readFeatures = (
  words: Words,
  lexicons: readonly Lexicon[],
  sentiment: number,
  answer: DissatisfactionMemory['answer'],
): Features => {
  const moods = moodsIn(words, phrasesOf(lexicons).customer);
  const weight = Math.min(1, WORDS / Math.max(1, words.tokens.length));
  const has = (mood: number): number => ((moods & mood) === 0 ? 0 : weight);
  // Only by the customer's own language: a Spanish "no" opens many a harmless sentence.
  const contradicts =
    (moods & (MOODS.parts | MOODS.harmless)) === 0 &&
    lexicons[0]?.contradicts?.test(words.lines) === true;
  return {
    sentiment,
    rejects: contradicts ? weight : has(MOODS.rejects),
    wantsOther: has(MOODS.wantsOther),
    hesitates: has(MOODS.hesitates),
    regrets: has(MOODS.regrets),
    knows: has(MOODS.knows),
    agrees: has(MOODS.agrees),
    letDown: answer?.letDown ?? 0,
    answerSentiment: answer?.sentiment ?? 0,
  };
};

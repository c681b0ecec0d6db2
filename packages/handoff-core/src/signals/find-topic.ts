import type { Words } from '../fold/words.ts';
import { findCards } from '../redact/detectors/card.ts';
import type { Lexicon, Topic } from './lexicon/lexicon.ts';

const DIGIT = /\d/;
/** The most serious one first. */
const ORDER: readonly Topic[] = [
  'self_harm',
  'medical',
  'legal',
  'payment_data',
  'data_protection',
];

/** Topics in a customer turn that may be for humans only, most serious first. */
export const findTopics = (words: Words, lexicons: readonly Lexicon[]): Topic[] => {
  const found = new Set<Topic>();
  for (const lexicon of lexicons) {
    for (const [topic, pattern] of lexicon.topics) {
      if (!found.has(topic) && pattern.test(words.lines)) found.add(topic);
    }
  }
  if (DIGIT.test(words.raw) && findCards(words.raw).length > 0) found.add('payment_data');
  return ORDER.filter((topic) => found.has(topic));
};

import {
  AGREEMENT,
  BARE_HELP,
  CLOSING,
  COURTESY,
  DIRECT_QUESTION,
  HUMAN,
  IDENTIFIES,
  PROBLEM,
  REQUEST,
} from './cues.ts';
import { countWords } from './words.ts';

/** From here on a sentence counts as a request of substance. */
export const SUBSTANTIAL = 2;

/** A question in any script: ends in a question mark, perhaps before closing quotes. */
export const isQuestion = (sentence: string): boolean =>
  /[?？؟;][\s"'”»)]*$/u.test(sentence) && !sentence.endsWith(';');

/** Asks for something or says what went wrong; a poem, an address or a greeting does neither. */
export const statesWish = (said: string): boolean => {
  const sentence = said.replaceAll('’', "'");
  return (
    REQUEST.test(sentence) ||
    PROBLEM.test(sentence) ||
    (isQuestion(sentence) && DIRECT_QUESTION.test(sentence))
  );
};

const digitsIn = (text: string): number => text.match(/\d/g)?.length ?? 0;

/** "Yes please, that would be lovely." says nothing but yes. */
const onlyAgrees = (sentence: string): boolean => !/\p{L}/u.test(sentence.replace(AGREEMENT, ' '));

const ITS = /^\s*it(?:'s| is)\b/iu;

/** How well a sentence says what somebody wants; higher is better. Order ids and greetings rank low. */
export const rankSentence = (said: string): number => {
  const sentence = said.replaceAll('’', "'");
  const words = countWords(sentence);
  if (words === 0) return -5;
  const question = isQuestion(sentence);
  if (!question && onlyAgrees(sentence)) return -4;
  const request = REQUEST.test(sentence) || (question && DIRECT_QUESTION.test(sentence));
  const problem = PROBLEM.test(sentence);
  let score = Math.min(words, 12) / 6;
  if (request) score += 2;
  if (problem) score += 1.5;
  if (question) score += 1;
  // Without a word list for the language, length is all there is to go by.
  if (words >= 8 && !request && !problem) score += 0.5;
  if (words <= 5 && COURTESY.test(sentence) && !problem) score -= 4;
  if (BARE_HELP.test(sentence)) score -= 4;
  if (CLOSING.test(sentence) && !problem && !question) score -= 4;
  if ((IDENTIFIES.test(sentence) || ITS.test(sentence)) && !problem && !question) score -= 3;
  if (HUMAN.test(sentence) && !problem) score -= 2.5;
  if (/\d/.test(sentence) && words <= 4 && !request && !problem) score -= 2;
  // Numbers of cards and accounts are never what somebody wants.
  if (digitsIn(sentence) >= 9) score -= 3;
  return score;
};

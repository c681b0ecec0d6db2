import { isQuestion } from './rank-sentence.ts';
import { sentenceSpans } from './sentences.ts';

const ANYTHING_ELSE =
  /\b(?:anything|something) else\b|\b(?:any|other) (?:other )?(?:questions?|concerns?)\b|\bsonst noch\b|\balgo más\b|autre chose|altro|mais alguma|nog iets/iu;

/** An answer asks at its end. */
const LOOKED_AT = 1_500;

/** Whether an answer asks the customer for something first; whether there is anything else is no such question. */
export const asksBack = (text: string): boolean => {
  const end = text.slice(-LOOKED_AT);
  return sentenceSpans(end).some((span) => {
    const sentence = end.slice(span.start, span.end);
    return isQuestion(sentence) && !ANYTHING_ELSE.test(sentence);
  });
};

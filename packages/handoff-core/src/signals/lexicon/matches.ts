import type { Words } from '../../fold/words.ts';
import type { Lexicon } from './lexicon.ts';

type PatternName = {
  [Key in keyof Lexicon]: Lexicon[Key] extends RegExp | null ? Key : never;
}[keyof Lexicon];

/** Whether a sentence of the text matches a pattern of one of the lexicons. */
export const matches = (words: Words, lexicons: readonly Lexicon[], name: PatternName): boolean =>
  lexicons.some((lexicon) => {
    const pattern = lexicon[name];
    return pattern !== null && words.sentences.some((sentence) => pattern.test(sentence));
  });

/** Number of sentences that match a pattern in one of the lexicons. */
export const countMatches = (
  words: Words,
  lexicons: readonly Lexicon[],
  name: PatternName,
): number =>
  words.sentences.filter((sentence) =>
    lexicons.some((lexicon) => lexicon[name]?.test(sentence) ?? false),
  ).length;

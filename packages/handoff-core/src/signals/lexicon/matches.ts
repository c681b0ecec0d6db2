import type { Words } from '../../fold/words.ts';
import type { Lexicon } from './lexicon.ts';

type PatternName = {
  [Key in keyof Lexicon]: Lexicon[Key] extends RegExp | null ? Key : never;
}[keyof Lexicon];

/** Whether a sentence of the text matches a pattern of one of the lexicons. */
export const matches = (words: Words, lexicons: readonly Lexicon[], name: PatternName): boolean =>
  lexicons.some((lexicon) => lexicon[name]?.test(words.lines) ?? false);

/** Number of sentences that match a pattern in one of the lexicons. */
export const countMatches = (
  words: Words,
  lexicons: readonly Lexicon[],
  name: PatternName,
): number =>
  matches(words, lexicons, name)
    ? words.sentences.filter((sentence) =>
        lexicons.some((lexicon) => lexicon[name]?.test(sentence) ?? false),
      ).length
    : 0;

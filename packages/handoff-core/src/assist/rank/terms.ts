import { foldLetters } from '../../fold/words.ts';
import { lexiconsFor } from '../../signals/lexicon/lexicons.ts';

/** Endings that change what a word does in a sentence rather than what it is about; of the languages with word lists. */
const ENDING =
  /(?:ungen|ationen|aciones|azioni|ations?|acion|azione|ingen|ung|ments?|ing|ern|ed|es|en|er|em|os|as|oes|s|e|n|a|o|i)$/;
const SHORTEST_STEM = 4;
const SHORTEST_WORD = 3;

/** Words of one thing fall together, also some that don't belong: good enough to order a handful of texts. */
const stemOf = (word: string): string => {
  const bare = word.replace(/'.*$/, '');
  const cut = bare.replace(ENDING, '');
  return cut.length >= SHORTEST_STEM ? cut : bare;
};

/** A word that says what a text is about, as it was written (in small letters) and as it is compared. */
export interface Term {
  word: string;
  stem: string;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu;

/** Words of a text that say what it is about, in order: without function words, numbers and ids. */
export const termsOf = (text: string, language: string | null): Term[] => {
  const lexicons = lexiconsFor(language);
  return (text.match(WORD) ?? []).flatMap((written) => {
    const word = foldLetters(written);
    return word.length < SHORTEST_WORD ||
      /\d/.test(word) ||
      lexicons.some(({ stopWords }) => stopWords.has(word))
      ? []
      : [{ word: written.toLowerCase(), stem: stemOf(word) }];
  });
};

import { foldLetters } from '../../fold/words.ts';
import { lexiconsFor } from '../../signals/lexicon/lexicons.ts';

/** A phrase of one intent, as the words that carry it. */
interface Phrase {
  intent: string;
  weight: number;
}

/** Finds in one language which intents a sentence speaks of. */
export interface PhraseIndex {
  phrases: readonly Phrase[];
  /** Phrases by word, with the weight of the word. */
  byWord: ReadonlyMap<string, readonly { phrase: number; weight: number }[]>;
  language: string;
}

/** Endings of grammar; what is left need not be a word. */
const ENDING = /(?:ing|ed|es|s|[aeiou])$/;
/** Written together they are one word, so more letters tell them apart. */
const COMPOUNDING = new Set(['de', 'nl']);

/** A word without what grammar changes most; crude, and the same for examples and texts. */
const stem = (word: string, language: string): string => {
  const bare = word.length >= 5 ? word.replace(ENDING, '') : word;
  return bare.slice(0, COMPOUNDING.has(language) ? 7 : 6);
};

/** Words of a text that may carry an intent, in order. */
const carriersOf = (text: string, language: string): string[] => {
  const own = lexiconsFor(language)[0];
  const [words, negators] = [own?.stopWords, own?.negators];
  return foldLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word) => word.length > 1 && (negators?.has(word) === true || words?.has(word) !== true),
    )
    .map((word) => (negators?.has(word) ? '!' : stem(word, language)));
};

/** Builds the index of one language. A word weighs the more the fewer intents use it. */
export const indexPhrases = (
  language: string,
  examples: readonly (readonly [intent: string, phrases: readonly string[]])[],
): PhraseIndex => {
  const taken = examples.flatMap(([intent, phrases]) =>
    phrases.map((phrase) => ({ intent, words: [...new Set(carriersOf(phrase, language))] })),
  );
  const users = new Map<string, Set<string>>();
  for (const { intent, words } of taken)
    for (const word of words) users.set(word, (users.get(word) ?? new Set()).add(intent));
  const weightOf = (word: string): number =>
    Math.log(1 + examples.length / (users.get(word)?.size ?? 1));
  const phrases: Phrase[] = [];
  const byWord = new Map<string, { phrase: number; weight: number }[]>();
  for (const { intent, words } of taken) {
    if (words.length === 0) continue;
    for (const word of words) {
      const entry = { phrase: phrases.length, weight: weightOf(word) };
      const known = byWord.get(word);
      if (known) known.push(entry);
      else byWord.set(word, [entry]);
    }
    phrases.push({ intent, weight: words.reduce((sum, word) => sum + weightOf(word), 0) });
  }
  return { language, phrases, byWord };
};

/** Part of a phrase's weight that must be there, so that one common word of it is not taken for the whole. */
const ENOUGH = 0.7;

/** What a word counts less for each one before it: a wish is said before its details. */
const LATER = 0.02;
const MOST_LATER = 10;

/** How strongly a sentence speaks of each intent: weight of the best phrase found in it, less what is missing of it. */
export const scoreSentence = (sentence: string, index: PhraseIndex): Map<string, number> => {
  const found = new Map<number, number>();
  for (const [at, word] of [...new Set(carriersOf(sentence, index.language))].entries()) {
    const early = 1 - LATER * Math.min(at, MOST_LATER);
    for (const { phrase, weight } of index.byWord.get(word) ?? [])
      found.set(phrase, (found.get(phrase) ?? 0) + weight * early);
  }
  const scores = new Map<string, number>();
  for (const [at, weight] of found) {
    const phrase = index.phrases[at];
    if (!phrase) continue;
    const covered = weight / phrase.weight;
    if (covered < ENOUGH) continue;
    const score = weight * covered;
    if (score > (scores.get(phrase.intent) ?? 0)) scores.set(phrase.intent, score);
  }
  return scores;
};

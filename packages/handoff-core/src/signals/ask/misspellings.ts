import { foldLetters } from '../../fold/words.ts';

/** Misspellings that are words of their own. */
const WORDS: ReadonlySet<string> = new Set(['manger', 'spake', 'aged', 'humana', 'parson']);
const VOWELS: readonly string[] = ['a', 'e', 'i', 'o', 'u'];
const SHORTEST = 5;

/**
 * Common misspellings of some words, each to the word that is meant: a letter left out or doubled, a vowel too many or
 * replaced by another, two letters swapped. The first letter is always right, as it mostly is. Only for long words: in short ones
 * nearly every slip is another word.
 */
export const misspellings = (words: string): ReadonlyMap<string, string> => {
  const right = foldLetters(words)
    .split(/\s+/)
    .filter((word) => word.length >= SHORTEST);
  const typos = new Map<string, string>();
  for (const word of right) {
    for (let at = 1; at < word.length; at += 1) {
      const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
      const wrong = [`${before}${letter}${letter}${after}`];
      if (at < word.length - 1)
        wrong.push(`${before}${after}`, `${before}${after.charAt(0)}${letter}${after.slice(1)}`);
      wrong.push(...VOWELS.map((vowel) => `${before}${vowel}${letter}${after}`));
      if (VOWELS.includes(letter))
        wrong.push(...VOWELS.map((vowel) => `${before}${vowel}${after}`));
      for (const typo of wrong)
        if (!WORDS.has(typo) && !right.includes(typo)) typos.set(typo, word);
    }
  }
  return typos;
};

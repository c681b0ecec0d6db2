import { LEXICONS } from '../signals/lexicon/lexicons.ts';
import type { Words } from './words.ts';

const SCRIPTS: readonly [RegExp, string][] = [
  [/[\u3040-\u30ff]/u, 'ja'],
  [/[\uac00-\ud7af]/u, 'ko'],
  [/[\u4e00-\u9fff]/u, 'zh'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Cyrillic}/u, 'ru'],
];
const LATIN = /[a-z]/;
const READ = 60;

/** Which language a stop word belongs to; a word of several languages counts for each. */
const OWNERS: ReadonlyMap<string, string[]> = (() => {
  const owners = new Map<string, string[]>();
  for (const lexicon of LEXICONS) {
    for (const word of lexicon.stopWords)
      owners.set(word, [...(owners.get(word) ?? []), lexicon.language]);
  }
  return owners;
})();

/**
 * A first guess of a text's language from its script and its function words; null when they don't tell.
 * Short texts such as `ok` are left open rather than guessed.
 */
export const guessLanguage = (words: Words): string | null => {
  const sample = words.tokens.slice(0, READ);
  if (!sample.some((token) => LATIN.test(token))) {
    const text = sample.join(' ');
    return SCRIPTS.find(([script]) => script.test(text))?.[1] ?? null;
  }
  const scores = new Map<string, number>();
  for (const token of sample) {
    const owners = OWNERS.get(token);
    if (owners)
      for (const language of owners)
        scores.set(language, (scores.get(language) ?? 0) + 1 / owners.length);
  }
  let best: string | null = null;
  let first = 0;
  let second = 0;
  for (const [language, score] of scores) {
    if (score > first) {
      second = first;
      first = score;
      best = language;
    } else if (score > second) second = score;
  }
  return first >= 1.5 && first > second * 1.2 ? best : null;
};

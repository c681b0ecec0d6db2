import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';
import type { TrustWords } from './trust-words.ts';

const WORDS: Readonly<Record<string, TrustWords>> = { de, en, es, fr, ja, pt };

/** The words for a locale; English when its language is not there. */
export const wordsIn = (locale: string): TrustWords => {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(WORDS, language) ? WORDS[language] : undefined) ?? en;
};

import { words as de } from './words-de.ts';
import { words as en } from './words-en.ts';
import { words as es } from './words-es.ts';
import { words as fr } from './words-fr.ts';
import { words as ja } from './words-ja.ts';
import { words as pt } from './words-pt.ts';
import type { Words } from './words.ts';

const WORDS: Readonly<Record<string, Words>> = { en, de, es, fr, ja, pt };

/** The languages with words of their own. */
export const LANGUAGES: readonly string[] = Object.keys(WORDS);

/** The words in a locale's language, English where there are none. */
export function wordsFor(locale: string): Words {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(WORDS, language) ? WORDS[language] : undefined) ?? en;
}

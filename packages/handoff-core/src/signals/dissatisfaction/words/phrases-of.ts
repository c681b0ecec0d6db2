import type { Lexicon } from '../../lexicon/lexicon.ts';
import { compileWords } from './compile-words.ts';
import type { MoodPhrases } from './compile-words.ts';
import { de } from './de.ts';
import type { DissatisfactionWords } from './dissatisfaction-words.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

/** Languages with phrases of their own. To add one: write its file and name it here. */
const LANGUAGES: ReadonlyMap<string, DissatisfactionWords> = new Map(
  Object.entries({ en, de, es, fr, pt, it, nl }),
);

/** Tables made so far, by the languages in them; there are no more than ways to choose lexicons. */
const MADE = new Map<string, MoodPhrases>();

/** Phrases to hear a text with, for the languages of its lexicons. */
export const phrasesOf = (lexicons: readonly Lexicon[]): MoodPhrases => {
  const key = lexicons.map(({ language }) => language).join(' ');
  const made = MADE.get(key);
  if (made) return made;
  const fresh = compileWords(lexicons.flatMap(({ language }) => LANGUAGES.get(language) ?? []));
  MADE.set(key, fresh);
  return fresh;
};

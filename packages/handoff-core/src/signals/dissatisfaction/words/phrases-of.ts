import type { Lexicon } from '../../lexicon/lexicon.ts';
import { compileWords } from './compile-words.ts';
import type { MoodPhrases } from './compile-words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

/** Languages with phrases of their own. To add one: write its file and name it here. */
const PHRASES: ReadonlyMap<string, MoodPhrases> = new Map(
  Object.entries({ en, de, es, fr, pt, it, nl }).map(([language, words]) => [
    language,
    compileWords(words),
  ]),
);

/** Phrases to hear a text with, in the order of its lexicons. */
export const phrasesOf = (lexicons: readonly Lexicon[]): MoodPhrases[] =>
  lexicons.flatMap(({ language }) => PHRASES.get(language) ?? []);

import { compileLexicon } from './compile.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Lexicon } from './lexicon.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

/** All languages with words of their own, English first. To add one: write its file and name it here. */
const LEXICONS: readonly Lexicon[] = [en, de, es, fr, pt, it, nl].map(compileLexicon);

const BY_LANGUAGE: ReadonlyMap<string, Lexicon> = new Map(
  LEXICONS.map((lexicon) => [lexicon.language, lexicon]),
);
const ENGLISH = LEXICONS.slice(0, 1);

/**
 * Word lists to read a text with. A known language is read with its own list and English, which customers mix in;
 * an unknown one with all lists, so that a bare `Mitarbeiter!` is understood; a language without a list with English.
 */
export const lexiconsFor = (language: string | null): readonly Lexicon[] => {
  if (language === null) return LEXICONS;
  const own = BY_LANGUAGE.get(language.slice(0, 2).toLowerCase());
  return !own || own.language === 'en' ? ENGLISH : [own, ...ENGLISH];
};

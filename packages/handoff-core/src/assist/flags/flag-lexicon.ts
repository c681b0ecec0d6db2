import { foldLetters } from '../../fold/words.ts';
import type { Flag } from '../../schema/assist.ts';
import type { FlagWords } from './words/flag-words.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { nl } from './words/nl.ts';
import { pt } from './words/pt.ts';

/** A flag's patterns made ready, over one folded sentence. */
export interface FlagReader {
  code: Flag['code'];
  says: readonly RegExp[];
  unless: RegExp | null;
}

/** One language made ready. */
export interface FlagLexicon {
  language: string;
  readers: readonly FlagReader[];
}

/** One expression of all patterns would take a second to compile. Folding lower-cases, which would turn `\S` into `\s`: the files use no upper-case classes. */
const pattern = (sources: readonly string[]): RegExp =>
  new RegExp(sources.map((source) => `(?:${foldLetters(source)})`).join('|'), 'um');

/** Most serious first. */
const CODES: readonly Flag['code'][] = [
  'safety',
  'vulnerable',
  'legal_threat',
  'abuse',
  'public_complaint',
  'churn',
];

const compile = (language: string, words: FlagWords): FlagLexicon => ({
  language,
  readers: CODES.map((code) => ({
    code,
    says: words[code].says.map((source) => pattern([source])),
    unless: words[code].unless ? pattern(words[code].unless) : null,
  })),
});

const LEXICONS: ReadonlyMap<string, FlagLexicon> = new Map(
  Object.entries({ en, de, es, fr, it, nl, pt }).map(([language, words]) => [
    language,
    compile(language, words),
  ]),
);

/** As with signals: a language's own words and English, which customers mix in; all of them where it is not known. */
export const flagLexiconsFor = (language: string | null): readonly FlagLexicon[] => {
  if (language === null) return [...LEXICONS.values()];
  const names = new Set([language.slice(0, 2).toLowerCase(), 'en']);
  return [...names].flatMap((name) => LEXICONS.get(name) ?? []);
};

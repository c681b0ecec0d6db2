import { foldLetters } from '../../fold/words.ts';
import { misspellings } from '../ask/misspellings.ts';
import type { Lexicon, LexiconData } from './lexicon.ts';

const wordSet = (words: string): ReadonlySet<string> =>
  new Set(
    foldLetters(words)
      .split(/\s+/)
      .filter((word) => word !== ''),
  );

const anyOf = (patterns: readonly string[]): RegExp | null =>
  // folding lower-cases, which would turn \S into \s: the files use no upper-case classes
  patterns.length === 0
    ? null
    : // a text is one sentence a line, so ^ and $ stand for the ends of a sentence
      new RegExp(patterns.map((pattern) => `(?:${foldLetters(pattern)})`).join('|'), 'um');

const byName = <Name extends string>(
  table: Readonly<Partial<Record<Name, readonly string[]>>>,
): (readonly [Name, RegExp])[] =>
  (Object.entries(table) as [Name, readonly string[]][]).flatMap(([name, patterns]) => {
    const pattern = anyOf(patterns);
    return pattern ? [[name, pattern] as const] : [];
  });

/** Makes a language file ready to use; done once, when the module loads. */
export const compileLexicon = (data: LexiconData): Lexicon => {
  const weights = new Map<string, number>();
  const beginnings = new Map<string, number>();
  for (const [weight, words] of Object.entries(data.sentiment)) {
    for (const word of wordSet(words)) {
      if (word.endsWith('*')) beginnings.set(word.slice(0, -1), Number(weight));
      else weights.set(word, Number(weight));
    }
  }
  return {
    language: data.language,
    stopWords: wordSet(data.stopWords),
    negators: wordSet(data.negators),
    intensifiers: wordSet(data.intensifiers),
    weights,
    beginnings,
    alarm: anyOf([...Object.values(data.marks), ...Object.values(data.topics)].flat()),
    openings: new Set([...beginnings.keys()].map((beginning) => beginning.slice(0, 3))),
    contradicts: anyOf(data.contradicts),
    humanGate: new RegExp(foldLetters(data.humanGate), 'um'),
    asks: anyOf(data.asks),
    bareAsks: anyOf(data.bareAsks),
    sentenceAsks: anyOf(data.sentenceAsks ?? []),
    softAsks: anyOf(data.softAsks),
    refuses: anyOf(data.refuses),
    negates: anyOf(data.negates ?? []),
    recounts: anyOf(data.recounts ?? []),
    conditions: anyOf(data.conditions === undefined ? [] : [data.conditions]),
    accepts: anyOf(data.accepts),
    please: foldLetters(data.please ?? ''),
    agrees: anyOf(data.agrees ?? []),
    holdsBack: anyOf(data.holdsBack ?? []),
    typos: new Map([
      ...misspellings(data.oftenMistyped ?? ''),
      ...Object.entries(data.shorthand ?? {}),
    ]),
    declines: anyOf(data.declines),
    offers: anyOf(data.offers),
    promises: anyOf(data.promises),
    missing: anyOf(data.missing),
    goesOn: anyOf(data.goesOn),
    offTopic: anyOf(data.offTopic),
    marks: byName(data.marks),
    topics: byName(data.topics),
  };
};

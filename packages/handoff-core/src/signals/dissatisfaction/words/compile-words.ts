import { foldLetters } from '../../../fold/words.ts';
import type { DissatisfactionWords } from './dissatisfaction-words.ts';

/** What phrases stand for, as bits of one number, so that a text is heard in one pass. */
export const MOODS = {
  rejects: 1,
  wantsOther: 2,
  hesitates: 4,
  regrets: 8,
  knows: 16,
  agrees: 32,
  fails: 64,
  lacks: 128,
  parts: 256,
  harmless: 512,
} as const satisfies Readonly<Record<keyof DissatisfactionWords, number>>;

/** A phrase without its first word, and what it stands for. */
interface Phrase {
  rest: readonly string[];
  moods: number;
}

/** Phrases by their first word, longest first. */
export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

const tableOf = (
  languages: readonly DissatisfactionWords[],
  names: readonly (keyof typeof MOODS)[],
): PhraseTable => {
  const moodsOf = new Map<string, number>();
  for (const words of languages) {
    for (const name of names) {
      for (const piece of words[name].split(',')) {
        const phrase = foldLetters(piece).trim().replaceAll(/\s+/g, ' ');
        if (phrase !== '') moodsOf.set(phrase, (moodsOf.get(phrase) ?? 0) | MOODS[name]);
      }
    }
  }
  const table = new Map<string, Phrase[]>();
  for (const [phrase, moods] of moodsOf) {
    const [first = '', ...rest] = phrase.split(' ');
    table.set(first, [...(table.get(first) ?? []), { rest, moods }]);
  }
  for (const phrases of table.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  return table;
};

/** Phrases of some languages, made ready to use: those of customers and those of answers. */
export interface MoodPhrases {
  customer: PhraseTable;
  answer: PhraseTable;
}

/** Makes phrases ready to use, those of several languages in one table, so that a text is read once all the same. */
export const compileWords = (languages: readonly DissatisfactionWords[]): MoodPhrases => ({
  customer: tableOf(languages, [
    'harmless',
    'rejects',
    'wantsOther',
    'hesitates',
    'regrets',
    'knows',
    'agrees',
    'parts',
  ]),
  answer: tableOf(languages, ['harmless', 'fails', 'lacks']),
});

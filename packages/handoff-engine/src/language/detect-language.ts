import { eld } from 'eld/extrasmall';
import { languageWords, tellingLetters } from './language-words.ts';
import { mainScript } from './script.ts';

/**
 * Languages looked for. Left out of those the library knows are the ones that short texts of larger languages are
 * taken for (Tagalog, Basque, Icelandic, Albanian, Yoruba, Kurdish, Azerbaijani): they would do more harm than good.
 */
const CANDIDATES =
  'am ar be bg bn ca cs da de el en es et fa fi fr gu he hi hr hu hy it ja ka kn ko lo lt lv ml mr ms nl no or pa pl pt ro ru sk sl sr sv ta te th tr uk ur vi zh'.split(
    ' ',
  );
/** Languages Baton has word lists for, and most of its customers write in. */
const USUAL: ReadonlySet<string> = new Set(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl']);

/** Least lead over the runner-up, on the detector's scale from 0 to 1. */
const LEAD = { usual: 0.03, other: 0.1, change: 0.08 } as const;
/** Telling letters: of a text of one or two words, and of a longer one. */
const LETTERS = { few: 12, more: 8 } as const;

const detector = eld.newInstance();
detector.setLanguageSubset(CANDIDATES);

/** What the detector finds likeliest, and how far it leads. */
interface Ranking {
  language: string;
  score: number;
  second: number;
  /** Score of the language before; 0 when it is out of the question. */
  kept: number;
}

/** Words that are enough to hear that the language goes on, and the telling letters they must have. */
const FEW = { words: 8, letters: 16 } as const;

/** Whether the middle of a longer text is in the language before: greeting and closing are often in another. */
const goesOn = (words: readonly string[], before: string | null): boolean => {
  if (before === null || words.length <= FEW.words) return false;
  const start = Math.floor((words.length - FEW.words) / 2);
  const some = words.slice(start, start + FEW.words);
  if (tellingLetters(some) < FEW.letters) return false;
  return detector.detect(some.join(' ')).language === before;
};

/** Likeliest languages of the words; null when the likeliest is the one before, which needs no scores. */
const rank = (words: readonly string[], before: string | null): Ranking | null => {
  if (goesOn(words, before)) return null;
  const found = detector.detect(words.join(' '));
  if (found.language === before) return null;
  const scores = found.getScores();
  const kept = before === null ? 0 : (scores[before] ?? 0);
  const [score = 0, second = 0] = Object.values(scores).toSorted((a, b) => b - a);
  return { language: found.language, score, second, kept };
};

const inLatin = (words: readonly string[], before: string | null): string | null => {
  const letters = tellingLetters(words);
  if (letters < (words.length < 3 ? LETTERS.few : LETTERS.more)) return null;
  const ranking = rank(words, before);
  if (!ranking) return before;
  const { language, score, second, kept } = ranking;
  if (language === '') return null;
  const lead = score - second;
  if (lead < (USUAL.has(language) ? LEAD.usual : LEAD.other)) return null;
  if (before === null) return language;
  // One odd turn is no change of language: it takes a sentence, and a clear lead.
  return words.length < 3 || (kept > 0 && score - kept < LEAD.change) ? null : language;
};

/** Among languages of one script the best one is taken, unless the one before is about as good. */
const inOtherScript = (words: readonly string[], before: string | null): string | null => {
  const ranking = rank(words, before);
  if (!ranking) return before;
  const { language, score, kept } = ranking;
  if (kept > 0 && score - kept < LEAD.change) return before;
  return language === '' ? null : language;
};

/**
 * Language of one turn as a primary tag such as `de`, or null when the text does not tell: too short, only names,
 * numbers, codes or emoji, or two languages about as likely. `before` is the language spoken so far, a tag or null: a
 * short or mixed turn does not change it. Reads the first 240 characters; never throws. Told apart are 53 languages.
 */
export const detectLanguage = (text: string, before: string | null): string | null => {
  const primary = before === null ? null : (before.toLowerCase().split('-')[0] ?? null);
  const words = languageWords(text);
  const script = mainScript(words);
  switch (script.kind) {
    case 'none':
      return null;
    case 'latin':
      return inLatin(words, primary);
    case 'other':
      return script.language ?? inOtherScript(script.words, primary);
  }
};

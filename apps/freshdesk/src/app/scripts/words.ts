import { words as english } from './words-en.ts';

/** A state of the whole page. */
type Card = readonly [title: string, text: string];

/** What is said while there is no panel, or around it; everything else comes with the panel. `{n}` is a number. */
export interface Words {
  loading: string;
  retry: string;
  none: Card;
  signIn: Card;
  setup: Card;
  away: Card;
  outside: string;
  busy: Card;
  /** Seconds until the next look. */
  soon: string;
  /** Over a panel that could not be confirmed; minutes since it was. */
  stale: string;
  strict: string;
  news: string;
  /** Title of a question, at most 30 characters. */
  before: string;
  /** Labels of its answers, at most 11 characters. */
  send: string;
  back: string;
  held: string;
}

const LOADERS: Readonly<Record<string, () => Promise<{ words: Words }>>> = {
  de: () => import('./words-de.ts'),
  es: () => import('./words-es.ts'),
  fr: () => import('./words-fr.ts'),
  ja: () => import('./words-ja.ts'),
  pt: () => import('./words-pt.ts'),
};

/** The words in the language of a locale; English where there are none, or where they don't come. */
export const loadWords = async (locale: string): Promise<Words> => {
  const [language = ''] = locale.toLowerCase().split(/[-_]/);
  if (!Object.hasOwn(LOADERS, language)) return english;
  try {
    return (await LOADERS[language]?.())?.words ?? english;
  } catch {
    return english;
  }
};

/** A sentence with its number. */
export const fill = (sentence: string, count: number): string =>
  sentence.replace('{n}', String(count));

import { words as english } from './words-en.ts';
import type { PageWords } from './words.ts';

/** English comes with the app, so that it can speak when nothing else can be loaded. */
const LOADERS: Readonly<Record<string, () => Promise<{ words: PageWords }>>> = {
  de: () => import('./words-de.ts'),
  es: () => import('./words-es.ts'),
  ja: () => import('./words-ja.ts'),
  fr: () => import('./words-fr.ts'),
  pt: () => import('./words-pt.ts'),
};

/** So long a state waits for its language; then it is said in English. */
const PATIENCE_MS = 1_500;

const loaded = new Map<string, Promise<PageWords>>();

const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0] ?? '';

/** The words in a locale's language, English where there are none or none can be had. Never rejects; asked twice, it loads once. */
export function loadWords(locale: string): Promise<PageWords> {
  const language = languageOf(locale);
  const load = Object.hasOwn(LOADERS, language) ? LOADERS[language] : undefined;
  if (!load) return Promise.resolve(english);
  const known = loaded.get(language);
  if (known) return known;
  const words = Promise.race([
    load().then(
      (module) => module.words,
      () => english,
    ),
    new Promise<PageWords>((resolve) => {
      setTimeout(() => resolve(english), PATIENCE_MS);
    }),
  ]);
  loaded.set(language, words);
  return words;
}

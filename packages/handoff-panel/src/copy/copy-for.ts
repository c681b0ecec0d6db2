import type { Copy } from './copy.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';

const COPIES: Readonly<Record<string, Copy>> = { en, de, es, fr, ja, pt };

/** The languages with words of their own. */
export const LANGUAGES: readonly string[] = Object.keys(COPIES);

/** The locale as it is written; its language alone where nobody could format by the rest of it. */
const writtenAs = (locale: string, language: string): string => {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? language;
  } catch {
    return language;
  }
};

/** The words for a locale, and the locale they are shown in: English when its language is not there. */
export const copyFor = (locale: string): { copy: Copy; locale: string } => {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  const copy = Object.hasOwn(COPIES, language) ? COPIES[language] : undefined;
  return copy ? { copy, locale: writtenAs(locale, language) } : { copy: en, locale: 'en' };
};

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

/** The words for a locale, and the locale they are shown in: English when its language is not there. */
export const copyFor = (locale: string): { copy: Copy; locale: string } => {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  const copy = Object.hasOwn(COPIES, language) ? COPIES[language] : undefined;
  return copy ? { copy, locale: locale.replaceAll('_', '-') } : { copy: en, locale: 'en' };
};

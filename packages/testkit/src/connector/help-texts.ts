import type { HelpText } from './connector-like.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';

const read = (lines: string): HelpText[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [kind = '', id = '', title = '', text = ''] = line
        .split(' | ')
        .map((part) => part.replace(/\|\s*$/, '').trim());
      return {
        kind: kind === 'macro' ? 'macro' : 'article',
        id,
        title,
        text,
        url: kind === 'macro' ? null : `https://help.example.com/articles/${id}`,
      };
    });

/** Macros and articles of a shop that does not exist, by language. */
export const helpTexts: Readonly<Record<'en' | 'de' | 'es', readonly HelpText[]>> = {
  en: read(en),
  de: read(de),
  es: read(es),
};

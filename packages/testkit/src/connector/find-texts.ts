import type { HelpText } from './connector-like.ts';
import { helpTexts } from './help-texts.ts';

const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}]{3,}/gu) ?? []);

const textsIn = (language: string | null): readonly HelpText[] => {
  const base = (language ?? 'en').slice(0, 2).toLowerCase();
  return helpTexts[base as keyof typeof helpTexts] ?? helpTexts.en;
};

/** As bad as searches are: whatever shares the beginning of a word, in the order of how many it shares. */
export const findTexts = (query: string, language: string | null, limit: number): HelpText[] => {
  const asked = [...wordsOf(query)].map((word) => word.slice(0, 5));
  return textsIn(language)
    .map((text) => {
      const words = [...wordsOf(`${text.title} ${text.text}`)];
      return {
        text,
        shared: asked.filter((start) => words.some((word) => word.startsWith(start))).length,
      };
    })
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, limit)
    .map(({ text }) => text);
};

import type { Words } from '../../fold/words.ts';

/** The words with known misspellings put right; the same object when there is none. */
export const mend = (words: Words, typos: ReadonlyMap<string, string>): Words => {
  if (typos.size === 0 || !words.tokens.some((token) => typos.has(token))) return words;
  const sentences = words.sentences.map((sentence) =>
    sentence
      .split(' ')
      .map((token) => typos.get(token) ?? token)
      .join(' '),
  );
  return {
    ...words,
    sentences,
    lines: sentences.join('\n'),
    tokens: words.tokens.map((token) => typos.get(token) ?? token),
  };
};

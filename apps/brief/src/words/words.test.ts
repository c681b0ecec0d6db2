import { expect, it } from 'vitest';

import { loadWords } from './load-words.ts';
import { words as english } from './words-en.ts';

/** As browsers name them. */
const LOCALES = ['de', 'es-419', 'fr-CA', 'ja', 'pt-BR'] as const;

const textsIn = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, item]) => textsIn(item, `${path}.${key}`));

it.each(LOCALES)('says in %s all that is said in English', async (locale) => {
  const own = textsIn(await loadWords(locale));
  const inEnglish = new Map(textsIn(english));
  expect(own.map(([path]) => path).toSorted()).toEqual([...inEnglish.keys()].toSorted());
  expect(own.filter(([path, text]) => text.trim() === '' || text === inEnglish.get(path))).toEqual(
    [],
  );
});

it.each(['xx', '', 'constructor', 'ja-Hira-toolong'])('has words for %s, too', async (locale) => {
  expect(textsIn(await loadWords(locale))).toHaveLength(textsIn(english).length);
});

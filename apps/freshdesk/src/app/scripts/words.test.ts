import { expect, it } from 'vitest';

import { words as english } from './words-en.ts';
import { fill, loadWords } from './words.ts';
import type { Words } from './words.ts';

const LANGUAGES = ['de', 'es', 'fr', 'ja', 'pt'];

const textsIn = (words: Words): [string, string][] =>
  Object.entries(words).flatMap(([key, said]: [string, string | readonly string[]]) =>
    [said].flat().map((text, nr): [string, string] => [`${key} ${nr}`, text]),
  );

it.each(LANGUAGES)('says in %s all that is said in English', async (language) => {
  const inEnglish = new Map(textsIn(english));
  const own = textsIn(await loadWords(language));
  expect(own.map(([key]) => key).toSorted()).toEqual([...inEnglish.keys()].toSorted());
  const missing = own.filter(([key, text]) => text.trim() === '' || text === inEnglish.get(key));
  expect(missing).toEqual([]);
});

it.each(['en', ...LANGUAGES])('keeps the platform’s limits in %s', async (language) => {
  const words = await loadWords(language);
  expect(words.before.length).toBeLessThanOrEqual(30);
  expect(words.send.length).toBeLessThanOrEqual(11);
  expect(words.back.length).toBeLessThanOrEqual(11);
  expect(textsIn(words).filter(([, text]) => text.length > 100)).toEqual([]);
  expect(words.soon).toContain('{n}');
  expect(words.stale).toContain('{n}');
});

it.each(['de-AT', 'de_CH', 'DE'])('has German words for %s', async (locale) => {
  expect((await loadWords(locale)).back).toBe('Zurück');
});

it.each(['xx', '', 'constructor', '__proto__'])(
  'speaks English where it is asked for %j',
  async (locale) => {
    expect(await loadWords(locale)).toBe(english);
  },
);

it('puts numbers into sentences', () => {
  expect(fill('Again in {n} s', 23)).toBe('Again in 23 s');
});

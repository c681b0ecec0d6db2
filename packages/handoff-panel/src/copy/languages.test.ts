import { describe, expect, it } from 'vitest';

import { walkWords } from '../testing/walk-words.ts';
import type { Worded } from '../testing/walk-words.ts';
import { wordsIn } from '../trust-report/words/words-in.ts';
import { LANGUAGES, copyFor } from './copy-for.ts';

/** Words for why a step follows are optional: those of the obstacle stand in. Marks have a test of their own. */
const NOT_WORDS = /^\.(?:say\.why|punctuation|quotes|innerQuotes|language)\b/u;

/** Without what was handed over, a language may share these with English: names, and words that happen to look alike. */
const ALIKE =
  /^(?:AI|IBANs?|SSN|JSON|UTC|IP|ID|Baton|Zendesk|App|Chat|E-mail|Error|Frustration|Hash|Macro|Makro|Messaging|Name|No|Note|Panel|Plan|Signature|Status|suggestions?|Support|System|Tags|Text|Version|Website|action|actions|conversation|date|file|normal|note|page|plan|source|standard|version)$/iu;

/** English, wherever it stands. */
const ENGLISH =
  /(?<![\p{L}\p{N}])(?:the|and|with|this|that|which|who|what|when|why|customer|answer|nobody|somebody|already|again|before|after|of|by|from|was sent)(?![\p{L}\p{N}])/iu;

/** What a table says: the sidebar's and the report's. */
const TABLES = [
  ['panel', (language: string): unknown => copyFor(language).copy],
  ['trust report', (language: string): unknown => wordsIn(language)],
] as const;

const saidIn = (table: (language: string) => unknown, language: string): Worded[] =>
  walkWords(table(language), table('en'), language).filter(({ path }) => !NOT_WORDS.test(path));

const lettersOf = (text: string): string[] =>
  text.replaceAll(/⟦\w+⟧/gu, ' ').match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];

const others = LANGUAGES.filter((language) => language !== 'en');

describe.each(TABLES)('the words of the %s', (_name, table) => {
  const english = new Map(saidIn(table, 'en').map((each) => [each.path, each]));

  it.each(others)('say everything that English says (%s)', (language) => {
    const paths = saidIn(table, language).map(({ path }) => path);
    expect(paths.toSorted()).toEqual([...english.keys()].toSorted());
  });

  it.each(LANGUAGES)('are whole sentences, whatever they are given (%s)', (language) => {
    const faulty = saidIn(table, language).filter(
      ({ text }) =>
        text.trim() === '' ||
        /undefined|NaN|\[object|function|null/u.test(text) ||
        /  /u.test(text),
    );
    expect(faulty).toEqual([]);
  });

  it.each(others)('name whatever English names (%s)', (language) => {
    const silent = saidIn(table, language).flatMap(({ path, text, given }) =>
      (english.get(path)?.given ?? [])
        .filter((sample) => !given.includes(sample))
        .map((sample) => `${path} lacks ${sample}: ${text}`),
    );
    expect(silent).toEqual([]);
  });

  it.each(others)('leave nothing in English (%s)', (language) => {
    const left = saidIn(table, language).filter(({ path, text }) => {
      const letters = lettersOf(text);
      const same = text === english.get(path)?.text && letters.some((word) => !ALIKE.test(word));
      return same || ENGLISH.test(letters.join(' '));
    });
    expect(left.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });
});

it.each([
  ['ja', 'ja'],
  ['ja_JP', 'ja-JP'],
  ['JA-jp', 'ja-JP'],
  ['pt-BR', 'pt-BR'],
  ['fr-CA', 'fr-CA'],
  ['ja-!!', 'ja'],
  ['constructor', 'en'],
  ['', 'en'],
])('shows %j as %s', (asked, shown) => {
  const { copy, locale } = copyFor(asked);
  expect(locale).toBe(shown);
  expect(copy.language).toBe(shown.slice(0, 2));
});

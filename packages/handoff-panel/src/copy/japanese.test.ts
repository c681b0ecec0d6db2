import { expect, it } from 'vitest';

import { walkWords } from '../testing/walk-words.ts';
import { wordsIn } from '../trust-report/words/words-in.ts';
import { copyFor } from './copy-for.ts';

const { copy } = copyFor('ja-JP');
const said = [
  ...walkWords(copy, copyFor('en').copy, 'ja').filter(
    ({ path }) => !/^\.(?:punctuation|language)\b/u.test(path),
  ),
  ...walkWords(wordsIn('ja'), wordsIn('en'), 'ja'),
].map(({ path, text }) => ({ path, text: text.replaceAll(/⟦\w+⟧/gu, '甲') }));

const whereIn = (pattern: RegExp): string[] =>
  said.filter(({ text }) => pattern.test(text)).map(({ path, text }) => `${path}: ${text}`);

it('sets full-width marks, and none of English beside Japanese', () => {
  expect(
    whereIn(
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー][,.:;!?()]|[,;!?()][\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u,
    ),
  ).toEqual([]);
  expect(whereIn(/[“”‘’"';]/u)).toEqual([]);
});

it('sets no spaces between its own words and sentences', () => {
  expect(
    whereIn(
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー。、：」）] [\p{sc=Han}\p{sc=Hira}\p{sc=Kana}「（]/u,
    ).filter(
      // A name behind its number, and the user of another system.
      (each) => !/#\d+ 甲|ユーザー 甲/u.test(each),
    ),
  ).toEqual([]);
});

it('closes sentences politely', () => {
  const ends = said.flatMap(({ path, text }) =>
    (text.match(/[^。？：]+[。？]/gu) ?? []).map((sentence) => `${path}: ${sentence}`),
  );
  expect(ends.length).toBeGreaterThan(100);
  expect(
    ends.filter(
      (each) =>
        !/(?:ます|です|ました|ません|でした|ください|ますか|ましたか|ませんでしたか|であるか|はずです|甲|）)[。？]$/u.test(
          each,
        ),
    ),
  ).toEqual([]);
});

it('names what is spelled in Latin letters as everybody does', () => {
  const latin = new Set(said.flatMap(({ text }) => text.match(/[A-Za-z][A-Za-z0-9]*/gu) ?? []));
  expect([...latin].toSorted()).toEqual([
    'AI',
    'Baton',
    'Ed25519',
    'IBAN',
    'ID',
    'IP',
    'JSON',
    'UTC',
  ]);
});

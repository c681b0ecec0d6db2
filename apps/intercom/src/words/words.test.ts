import { expect, it } from 'vitest';

import { textWidth } from '../canvas/text-size.ts';
import { fill } from './fill.ts';
import { LANGUAGES, wordsFor } from './words-for.ts';

/** As workspaces of Intercom name them. */
const LOCALES = ['de', 'es-419', 'fr-CA', 'ja', 'pt-BR'] as const;

type Said = [path: string, text: string];

const textsIn = (value: unknown, path = ''): Said[] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, item]) => textsIn(item, `${path}.${key}`));

const saidIn = (locale: string): Said[] => textsIn(wordsFor(locale));

const english = new Map(saidIn('en'));
const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();

/** What stands on a button or a row: one line of a panel 300 pixels wide, less what is around it. */
const BUTTONS = [
  'refresh',
  'back',
  'more',
  'tryAgain',
  'edit',
  'rate',
  'fullBrief',
  'previous',
  'next',
  'earlier',
  'later',
  'first',
  'latest',
  'noteNextStep',
  'noteReply',
] as const;
const ROOM = 236;

it.each(LOCALES)('says in %s all that is said in English', (locale) => {
  const own = saidIn(locale);
  expect(own.map(([path]) => path).toSorted()).toEqual([...english.keys()].toSorted());
  expect(own.filter(([path, text]) => text.trim() === '' || text === english.get(path))).toEqual(
    [],
  );
});

it.each(LOCALES)('names in %s what English names', (locale) => {
  const other = saidIn(locale).filter(
    ([path, text]) => namesIn(text).join() !== namesIn(english.get(path) ?? '').join(),
  );
  expect(other).toEqual([]);
});

it.each(LANGUAGES)('has labels in %s that fit a button on one line', (locale) => {
  const words = wordsFor(locale);
  const wide = [...BUTTONS.map((name) => words[name]), words.link.open].filter(
    (label) => textWidth(label, { size: 14, bold: true }) > ROOM,
  );
  expect(wide).toEqual([]);
});

it.each(LANGUAGES)('speaks in %s of conversations, as Intercom does', (locale) => {
  const foreign = saidIn(locale).filter(([, text]) => /ticket|zendesk|チケット/iu.test(text));
  expect(foreign).toEqual([]);
});

it.each(LANGUAGES)(
  'holds no mark in %s that would draw bold or a link, but for the code',
  (locale) => {
    const marked = saidIn(locale).filter(
      ([path, text]) => path !== '.link.code' && /[*_[\]<>]|https?:/u.test(text),
    );
    expect(marked).toEqual([]);
    expect(wordsFor(locale).link.code).toContain('**{code}**');
  },
);

it.each(['xx', '', 'constructor', '__proto__', 'ja-Hira-toolong'])(
  'has words for %j, too',
  (locale) => {
    expect(saidIn(locale)).toHaveLength(english.size);
  },
);

it('fills in what it is given, as it is, and leaves the rest', () => {
  expect(fill('{n} of {of}, {other}', { n: 1, of: '{n} $& $1' })).toBe('1 of {n} $& $1, {other}');
  expect(fill('{toString}', {})).toBe('{toString}');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from './detect-language.ts';
import { SENTENCES, UNSURE } from './support-sentences.fixture.ts';

const ALL = Object.entries(SENTENCES).flatMap(([language, texts]) =>
  texts.map((text) => ({ language, text })),
);

describe.each([null, 'en', 'de-AT', 'ja'])('with %s spoken before', (before) => {
  test('short support sentences are never taken for another language, and at most one in fifty is left open', () => {
    const found = ALL.map(({ language, text }) => ({
      language,
      text,
      got: detectLanguage(text, before),
    }));
    expect(found.filter(({ language, got }) => got !== null && got !== language)).toEqual([]);
    expect(found.filter(({ got }) => got === null).length).toBeLessThanOrEqual(ALL.length / 50);
  });

  test('texts that tell no language change nothing', () => {
    const changed = UNSURE.filter((text) => {
      const got = detectLanguage(text, before);
      return got !== null && got !== before;
    });
    expect(changed).toEqual([]);
  });
});

test.each([
  [
    'a product name among Cyrillic letters',
    'Здравствуйте, мой iPhone 15 Pro Max не включается',
    'ru',
  ],
  ['an English word after a Chinese sentence', '我的iPhone不能开机 help', 'zh'],
  ['a right-to-left sentence with marks of direction', '\u202eשלום, ה order שלי לא הגיע', 'he'],
  ['zero-width characters inside words', 'W\u200bh\u200be\u200bre is my p\u200barcel please', 'en'],
  ['letters with separate accents', 'Ich möchte mein Geld zurück'.normalize('NFD'), 'de'],
  ['Hindi, whose vowels are marks', 'मेरा पार्सल कहाँ है', 'hi'],
  ['few kana among Chinese characters', '返金希望です', 'ja'],
  [
    'an address beside a sentence',
    'Mon adresse est anna@example.org, merci de répondre vite',
    'fr',
  ],
  ['half of a surrogate pair', '\ud800 where is my parcel now', 'en'],
])('%s is read as %s', (_, text, language) => {
  expect(detectLanguage(text, null)).toBe(language);
});

test('one foreign word keeps the language, a foreign sentence changes it', () => {
  expect(detectLanguage('sorry', 'de') ?? 'de').toBe('de');
  expect(detectLanguage('merci beaucoup', 'de') ?? 'de').toBe('de');
  expect(detectLanguage('Je ne comprends pas votre réponse', 'de')).toBe('fr');
  expect(detectLanguage('Das verstehe ich leider nicht', 'fr')).toBe('de');
});

test.each([
  [
    'between a greeting and a closing in the language before',
    'en',
    'Hello and good morning, können Sie mir bitte sagen, wann meine Bestellung endlich ankommt? Thank you very much, best regards',
    'de',
  ],
  [
    'around names that sound like the language before',
    'es',
    'You want to visit Dental Oakland San Francisco Tong Woo Lee at 2:30 pm on March 14th?',
    'en',
  ],
])('a language %s is heard', (_, before, text, language) => {
  expect(detectLanguage(text, before)).toBe(language);
});

test('any text gives null or a primary tag, and only its beginning counts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 900 }), fc.string(), (text, tail) => {
      const found = detectLanguage(text, null);
      expect(found ?? 'und').toMatch(/^[a-z]{2,3}$/);
      const long = text.padEnd(700, ' ');
      expect(detectLanguage(long + tail, null)).toBe(detectLanguage(long, null));
    }),
    { numRuns: 300 },
  );
});

test.each(['a', ' ', '@', '\u200b', '😀', 'é', '漢'])(
  '20 kB of %j are read without trouble',
  (unit) => {
    expect(() => detectLanguage(unit.repeat(20_000), 'en')).not.toThrow();
  },
);

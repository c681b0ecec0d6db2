import { expect, it } from 'vitest';
import { blockFor } from '../testing/compose.ts';
import { richBrief } from '../testing/sample-brief.ts';

it.each([
  ['en', 'gave 4 of 5 when asked how satisfied they were'],
  ['de', 'gab 4 von 5 auf die Frage nach der Zufriedenheit'],
  ['es', 'dio 4 de 5 al preguntarle por su satisfacción'],
  ['fr', 'note de satisfaction donnée\u202F: 4 sur 5'],
  ['pt', 'deu nota 4 de 5 na pesquisa de satisfação'],
])('says in %s how satisfied the customer was, where they were asked', (locale, words) => {
  const survey = { score: 4, at: '2026-03-01T12:00:00.000Z' };
  const asked = blockFor({ ...richBrief(), survey }, 'sentiment', { locale });
  expect(asked.sentence.text).toContain(words);
  expect(asked.fallbackText).toContain(words);
  const before = blockFor({ ...richBrief(), survey: null }, 'sentiment', { locale });
  expect(before.fallbackText).not.toContain(words);
});

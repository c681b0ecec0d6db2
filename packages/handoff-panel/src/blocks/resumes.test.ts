import { expect, it } from 'vitest';

import { LANGUAGES } from '../copy/copy-for.ts';
import { blockFor } from '../testing/compose.ts';
import { richBrief } from '../testing/sample-brief.ts';

const solved = (resumesAt: string | null, locale: string): string =>
  blockFor({ ...richBrief(), handoffState: 'resolved', resumesAt }, 'headline', { locale }).meta;

it.each([
  ['en', 'the AI goes on at 10:30, or when you hand back'],
  ['de', 'die KI macht um 10:30 weiter oder sobald Sie zurückgeben'],
  ['es', 'la IA sigue a las 10:30 o cuando usted se lo devuelva'],
  ['fr', 'l’IA reprend à 10:30, ou quand vous lui rendez la main'],
  ['pt', 'a IA continua às 10:30 ou quando você devolver'],
  ['ja', '10:30に、またはあなたが戻したときに、AIが対応を再開します'],
])('says when the AI goes on by itself (%s)', (locale, said) => {
  expect(solved('2026-03-01T10:30:00.000Z', locale)).toContain(said);
});

it.each(LANGUAGES)(
  'names a day that is not today, and no time where none is set (%s)',
  (locale) => {
    expect(solved('2026-03-04T10:30:00.000Z', locale)).toMatch(/(?<!\d)4(?!\d)/u);
    expect(solved(null, locale)).not.toContain('10:30');
  },
);

import { expect, it } from 'vitest';

import { sentenceSpans } from './sentences.ts';

const sentences = (text: string): string[] =>
  sentenceSpans(text).map(({ start, end }) => text.slice(start, end));

it('ends sentences at marks and line breaks', () => {
  expect(sentences('Hi there! My order is late.\nWhere is it?')).toEqual([
    'Hi there!',
    'My order is late.',
    'Where is it?',
  ]);
});

it('goes on after abbreviations, initials and ordinals', () => {
  expect(sentences('Am 3. Mai kam z. B. nichts an. Bitte helfen Sie.')).toHaveLength(2);
  expect(sentences('Dr. Who paid approx. five euros at 4.50 each.')).toHaveLength(1);
});

it('cuts scripts without spaces and other question marks', () => {
  expect(sentences('注文が届きません。返金してください。')).toHaveLength(2);
  expect(sentences('أين طلبي؟ أريد المال.')).toHaveLength(2);
});

it('takes a text without marks as one sentence', () => {
  expect(sentences('just words and words')).toEqual(['just words and words']);
  expect(sentences('   ')).toEqual([]);
});

import { expect, it } from 'vitest';

import { shorten } from './plain.ts';
import { stopped, unstopped } from './stop.ts';

it.each([
  ['Reply to “Where is it?”', 'Reply to “Where is it?”'],
  ['Reply to “It leaks.”', 'Reply to “It leaks.”'],
  ['Reply to “It leaks…”', 'Reply to “It leaks…”'],
  ['Nach der Regel „Über 500“ entscheiden', 'Nach der Regel „Über 500“ entscheiden.'],
  ['Decida según la regla «Más de 500»', 'Decida según la regla «Más de 500».'],
  ['Répondez à «\u202FOù est-il ?\u202F»', 'Répondez à «\u202FOù est-il ?\u202F»'],
  ['Selon la règle «\u202FPlus de 500\u202F»', 'Selon la règle «\u202FPlus de 500\u202F».'],
])('closes a sentence once: %s', (text, closed) => {
  expect(stopped(text)).toBe(closed);
  expect(stopped(closed)).toBe(closed);
});

it.each([
  ['“It leaks.”', '“It leaks”'],
  ['«Gotea.»', '«Gotea»'],
  ['«\u202FElle fuit.\u202F»', '«\u202FElle fuit\u202F»'],
  ['„Es tropft…“', '„Es tropft…“'],
  ['“Where is it?”', '“Where is it?”'],
  ['“Wait...”', '“Wait...”'],
  ['「水が漏れます。」', '「水が漏れます」'],
  ['「届きましたか？」', '「届きましたか？」'],
])('lets a quote go on in a sentence: %s', (quote, open) => {
  expect(unstopped(quote)).toBe(open);
});

it.each([
  [
    'It did not arrive, and it is Monday now. Where is my suitcase?',
    46,
    'It did not arrive, and it is Monday now…',
  ],
  ['Can you repair it? I need it before the weekend.', 24, 'Can you repair it? …'],
  ['One two three four', 12, 'One two…'],
  ['All of it.', 40, 'All of it.'],
  ['先週注文したミキサーが届いていません。返金をお願いします。', 9, '先週注文した…'],
  ['返金をお願いします。ありがとうございます。', 11, '返金をお願いします…'],
])('cuts at a word with one ellipsis: %s', (text, most, cut) => {
  expect(shorten(text, most)).toBe(cut);
});

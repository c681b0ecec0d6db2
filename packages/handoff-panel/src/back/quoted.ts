import { plain, shorten } from '../text/plain.ts';

/** Zero-width and tag characters: unseen by people, read by models. */
const UNSEEN =
  /[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200D\u2060-\u2064\u206A-\u206F\u3164\uFE00-\uFE0F\uFFA0\u{E0000}-\u{E0FFF}]/gu;

/** Quotes and brackets that could end the quote or open what a model takes for a mark of its own, and what stands for them. */
const STAND_INS: Readonly<Record<string, string>> = {
  '"': "'",
  '“': "'",
  '”': "'",
  '„': "'",
  '‟': "'",
  '＂': "'",
  '<': '‹',
  '>': '›',
  '＜': '‹',
  '＞': '›',
  '|': '¦',
  '｜': '¦',
  '`': "'",
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '\\': '/',
};
const MARKS = /["“”„‟＂<>＜＞|｜`[\]{}\\]/gu;

/** Words of others on one line in quotes that nothing in them can close, at most `max` UTF-16 units between the quotes. */
export const quoted = (text: string, max: number): string => {
  const line = plain(text.replace(UNSEEN, '')).replace(MARKS, (mark) => STAND_INS[mark] ?? "'");
  return `"${shorten(line, max)}"`;
};

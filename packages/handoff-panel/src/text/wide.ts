import { wordBreaks } from '../format/intl.ts';

/** Letters of scripts that set no spaces between words and take the room of two. */
const WIDE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u;
const ALL_WIDE = new RegExp(WIDE.source, 'gu');

/** A letter in the share of wide ones takes about so much less of a limit that is meant for narrow ones. */
const SAVES = 0.4;
/** UTF-16 units before a cut in which the beginning of a word is looked for. */
const NEAR = 24;

export const isWide = (text: string): boolean => WIDE.test(text);

/** As many characters as fill the room that `max` narrow ones would. */
export const roomFor = (text: string, max: number): number => {
  if (!isWide(text)) return max;
  const start = text.slice(0, max);
  const share = (start.match(ALL_WIDE)?.length ?? 0) / Math.max(start.length, 1);
  return Math.round(max * (1 - SAVES * share));
};

/** Where the word begins that a cut at this place would go through. */
export const wordStart = (text: string, at: number): number => {
  const from = Math.max(0, at - NEAR);
  const near = text.slice(from, at + NEAR);
  const starts = [...wordBreaks().segment(near)].map(({ index }) => from + index);
  return starts.findLast((start) => start > from && start <= at) ?? at;
};

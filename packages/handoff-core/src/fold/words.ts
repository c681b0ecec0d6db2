import { readWords } from './read-words.ts';

/** A text taken apart once; every signal reads from it. */
export interface Words {
  /** The text that was read: the whole, or both ends of a very long one. */
  raw: string;
  /** One string per sentence: lower case, no accents, words and commas with single spaces, a space at both ends. */
  sentences: string[];
  /** The sentences, one a line: patterns are tried once on the whole. */
  lines: string;
  /** All words in order, as in the sentences, without commas. */
  tokens: string[];
  /** Words of four or more letters in capitals, where the text is not all short codes. */
  shouted: number;
  /** Runs such as `!!!` or `?!`. */
  bursts: number;
}

const HEAD = 6_000;
const TAIL = 2_000;
const INVISIBLE =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/gu;
const SHOUT = /(?<![\p{L}\p{N}_#-])\p{Lu}{4,}(?![\p{L}\p{N}_#-])/gu;
const BURST = /[!?！？]{3,}|!\?|\?!/gu;

const PLAIN_CAPITALS = /[A-Z]{4}/;
const CAPITALS = /\p{Lu}{4}/u;
const MARKS = /[!?！？]{2}/u;
const NOT_ASCII = /[^\0-\x7f]/;

/** Lower case without accents and with straight apostrophes, so that lexicons and texts meet whatever the keyboard. */
export const foldLetters = (text: string): string =>
  NOT_ASCII.test(text) ? foldAll(text.replace(APOSTROPHES, "'")) : foldPlain(text);

const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u00b4`]/g;
/** Dashes, quotes and the euro sign fold to themselves. */
const FOLDS = /[^\0-\x7f\u2013\u2014\u201c-\u201e\u20ac]/;

const foldPlain = (text: string): string => text.replaceAll('`', "'").toLowerCase();
const foldAll = (text: string): string =>
  FOLDS.test(text)
    ? text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(APOSTROPHES, "'")
        .toLowerCase()
    : foldPlain(text);

/**
 * Takes a text apart. Of a text over 8,000 characters the first 6,000 and the last 2,000 are read,
 * so that one turn costs a bounded time.
 */
export const takeApart = (text: string): Words => {
  const cut = text.length > HEAD + TAIL ? `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}` : text;
  const ascii = !NOT_ASCII.test(cut);
  const raw = ascii ? cut : cut.replace(INVISIBLE, '');
  const { sentences, tokens } = readWords(foldLetters(raw));
  return {
    raw,
    sentences,
    lines: sentences.join('\n'),
    tokens,
    shouted: (ascii ? PLAIN_CAPITALS : CAPITALS).test(raw) ? (raw.match(SHOUT)?.length ?? 0) : 0,
    bursts: MARKS.test(raw) ? (raw.match(BURST)?.length ?? 0) : 0,
  };
};

/** A text taken apart once; every signal reads from it. */
export interface Words {
  /** The text that was read: the whole, or both ends of a very long one. */
  raw: string;
  /** One string per sentence: lower case, no accents, words and commas with single spaces, a space at both ends. */
  sentences: string[];
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
const END = /[.!?;:\n\r…。！？؟।]+(?=\s|$|["')\]])|[\n\r。！？؟।]+/u;
const PART = /[\p{L}\p{N}]+(?:'\p{L}+)*|,/gu;
const SHOUT = /(?<![\p{L}\p{N}_#-])\p{Lu}{4,}(?![\p{L}\p{N}_#-])/gu;
const BURST = /[!?！？]{3,}|!\?|\?!/gu;

/** Lower case without accents and with straight apostrophes, so that lexicons and texts meet whatever the keyboard. */
export const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2018\u2019\u201b\u02bc\u00b4`]/gu, "'")
    .toLowerCase();

/**
 * Takes a text apart. Of a text over 8,000 characters the first 6,000 and the last 2,000 are read,
 * so that one turn costs a bounded time.
 */
export const takeApart = (text: string): Words => {
  const cut = text.length > HEAD + TAIL ? `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}` : text;
  const raw = cut.replace(INVISIBLE, '');
  const sentences: string[] = [];
  const tokens: string[] = [];
  for (const piece of foldLetters(raw).split(END)) {
    const parts = piece.match(PART);
    if (!parts) continue;
    sentences.push(` ${parts.join(' ')} `);
    for (const part of parts) if (part !== ',') tokens.push(part);
  }
  return {
    raw,
    sentences,
    tokens,
    shouted: raw.match(SHOUT)?.length ?? 0,
    bursts: raw.match(BURST)?.length ?? 0,
  };
};

/** Letters by the share of the font's size that they take, on the wide side of what inboxes are set in. */
const WIDTHS: readonly [letters: RegExp, share: number][] = [
  // Marks that join the letter before them, and letters that nobody sees.
  [/\p{Mn}|\p{Me}|\p{Cf}|\uFE0F/u, 0],
  [
    /\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Hang}|[\u3000-\u30FF\uFF00-\uFF60]|\p{Extended_Pictographic}/u,
    1,
  ],
  [/[ijl.,:;'’‘|!`]|\s/u, 0.29],
  [/[ftrI()[\]{}/\\"“”„·-]/u, 0.38],
  [/[…—@%→⚠]/u, 1.04],
  [/[Mm]/u, 0.92],
  [/[Ww]/u, 0.88],
  [/\p{Lu}/u, 0.72],
  [/\p{Nd}/u, 0.65],
  [/[oòóôõöø]/u, 0.62],
  [/[a-zà-öø-ÿ]/u, 0.58],
];
const OTHER = 0.66;
const BOLD = 1.06;

const widths = new Map<string, number>();

/** Letters are few and asked for again and again. */
const MOST_KNOWN = 5_000;

const letterWidth = (letter: string): number => {
  const known = widths.get(letter);
  if (known !== undefined) return known;
  const width = WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;
  if (widths.size < MOST_KNOWN) widths.set(letter, width);
  return width;
};

/** How a text is set. */
export interface Type {
  /** Pixels. */
  size: number;
  bold?: boolean;
}

/** Pixels that a text would take on one line. */
export const textWidth = (text: string, { size, bold = false }: Type): number => {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size * (bold ? BOLD : 1);
};

/** Pieces between which a line may end: words with the blank behind them, and each letter of scripts that set no blanks. */
const PIECES =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u30FF\uFF00-\uFF60]|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u30FF\uFF00-\uFF60]*[ \t]+|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u30FF\uFF00-\uFF60]+|\s/gu;

/** Where the lines end, as UTF-16 places behind each. */
export const lineEnds = (text: string, room: number, type: Type): number[] => {
  const ends: number[] = [];
  let at = 0;
  let filled = 0;
  for (const [piece] of text.matchAll(PIECES)) {
    // A blank at the end of a line takes no room.
    if (filled > 0 && filled + textWidth(piece.trimEnd(), type) > room) {
      ends.push(at);
      filled = 0;
    }
    const width = textWidth(piece, type);
    if (width > room) {
      for (const letter of piece) {
        const each = textWidth(letter, type);
        if (filled > 0 && filled + each > room) {
          ends.push(at);
          filled = 0;
        }
        filled += each;
        at += letter.length;
      }
    } else {
      filled += width;
      at += piece.length;
    }
  }
  return at > 0 ? [...ends, at] : ends;
};

/** Lines that a text is broken into. */
export const linesOf = (text: string, room: number, type: Type): number =>
  Math.max(1, lineEnds(text, room, type).length);

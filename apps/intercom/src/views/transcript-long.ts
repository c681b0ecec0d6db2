import type { Component, TextComponent } from '../canvas/canvas.ts';
import { say } from '../canvas/components.ts';

const LINES = /[\r\n\u0085\u2028\u2029]+/u;

const linesOf = (text: string): string[] => text.split(LINES).filter((line) => line.trim() !== '');

/** At most so many UTF-16 units from the start, ended between words where a space is near. */
const headOf = (text: string, most: number): string => {
  const hard = text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');
  const space = hard.lastIndexOf(' ');
  return space > most * 0.6 ? hard.slice(0, space) : hard;
};

/** Beginning of a text; `rest` where something is missing. */
export interface Short {
  lines: string[];
  rest: boolean;
}

const MOST_LINES = 8;
const MOST_LETTERS = 600;

/** As much of a text as a list of texts can bear. */
export const shortOf = (text: string): Short => {
  const lines: string[] = [];
  let left = MOST_LETTERS;
  for (const line of linesOf(text)) {
    if (lines.length === MOST_LINES || left <= 0) return ended(lines);
    if (line.length > left) return ended([...lines, headOf(line, left)]);
    lines.push(line);
    left -= line.length;
  }
  return { lines, rest: false };
};

const ended = (lines: readonly string[]): Short => ({
  lines: lines.map((line, at) => (at === lines.length - 1 ? `${line.trimEnd()}…` : line)),
  rest: true,
});

/** Longest paragraph; a longer one goes on in the next. */
const MOST_PIECE = 500;

/** A text in pieces that can be dealt out over pages, each with its components. Nothing of it is left out. */
export const piecesOf = (text: string): Component[][] =>
  linesOf(text).flatMap((line) => {
    const pieces: TextComponent[][] = [];
    let left = line;
    while (left.length > MOST_PIECE) {
      const piece = headOf(left, MOST_PIECE);
      pieces.push(say(piece));
      left = left.slice(piece.length);
    }
    return [...pieces, say(left)].filter((piece) => piece.length > 0);
  });

/** Names one text of a paged list: which page it stands on, and its id. */
export const keyOf = (page: number, id: string): string => `${page}/${id}`;

/** The same read again; null for what Baton never wrote. */
export const readKey = (key: string): { page: number; id: string } | null => {
  const [, page, id] = /^(\d{1,5})\/(.+)$/su.exec(key) ?? [];
  return page === undefined || id === undefined ? null : { page: Number(page), id };
};

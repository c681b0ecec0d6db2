import { PANEL_WIDTH, roomIn } from './estimate-height.ts';
import { lineEnds, linesOf } from './text-size.ts';
import type { Type } from './text-size.ts';

/** At most so many lines of a text, with an ellipsis where something is missing: only for what can be read whole behind a row. */
export const clip = (text: string, most: number, type: Type): string => {
  const room = roomIn(PANEL_WIDTH);
  const ends = lineEnds(text, room, type);
  const end = ends[most - 1];
  if (ends.length <= most || end === undefined) return text;
  const kept = text.slice(0, end).trimEnd();
  const space = kept.lastIndexOf(' ');
  let letters = Array.from(space > kept.length * 0.6 ? kept.slice(0, space) : kept);
  const marked = (): string => `${letters.join('').trimEnd()}…`;
  // The ellipsis needs room of its own.
  while (letters.length > 0 && linesOf(marked(), room, type) > most) letters = letters.slice(0, -1);
  return marked();
};

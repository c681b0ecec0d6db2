import { losesNegation } from '@baton/handoff-core';
import { shorten, withEllipsis } from './plain.ts';

/** So much longer a quote may get to keep the words that turn it around. */
const GRACE = 80;
const CLAUSE = /[,;:–—.!?…、。，；：！？]/u;

/**
 * Shortens somebody's words without turning them around: a clause that is negated further on is kept to its end, or
 * left out as a whole.
 */
export const shortenQuote = (text: string, max: number): string => {
  const short = shorten(text, max);
  if (short === text) return text;
  const kept = short.replace(/ ?…$/u, '');
  const at = text.startsWith(kept) ? kept.length : max;
  if (!losesNegation(text, at)) return short;
  let end = at;
  while (end < text.length && !CLAUSE.test(text.charAt(end))) end += 1;
  if (end <= max + GRACE) return end >= text.length - 1 ? text : withEllipsis(text.slice(0, end));
  let start = at;
  while (start > 0 && !CLAUSE.test(text.charAt(start - 1))) start -= 1;
  return start > 15 ? withEllipsis(text.slice(0, start)) : shorten(text, end);
};

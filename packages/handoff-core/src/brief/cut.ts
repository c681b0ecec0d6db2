import { clauseEnd, losesNegation } from './negation.ts';
import type { Span } from './sentences.ts';

const CLAUSE = /[,;:–—、，；]/u;

/** So much longer a quote may get to keep the words that turn it around. */
const GRACE = 80;

/**
 * Shortens a stretch to at most `max` UTF-16 units, at the last clause mark in its second half, else at the last space,
 * else hard; never inside a surrogate pair. What is left is still a substring of the text.
 */
export const cutSpan = (text: string, span: Span, max: number): Span => {
  if (span.end - span.start <= max) return span;
  let end = span.start + max;
  if (/[\uDC00-\uDFFF]/.test(text.charAt(end))) end -= 1;
  let space = -1;
  for (let at = end; at > span.start + max / 2; at -= 1) {
    if (CLAUSE.test(text.charAt(at)) && at < end) return { start: span.start, end: at };
    if (space < 0 && /\s/u.test(text.charAt(at))) space = at;
  }
  const cut = space > 0 ? space : end;
  // "…which I could" is not what was said when "not find" follows.
  const whole = Math.min(clauseEnd(text, cut), span.end);
  return { start: span.start, end: losesNegation(text, cut) && whole <= cut + GRACE ? whole : cut };
};

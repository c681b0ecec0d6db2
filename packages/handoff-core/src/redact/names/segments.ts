import { FIRST, LAST, PARTICLE, PLAIN, STREET, TITLE, UNIT } from './lexicon.ts';
import { CAPITAL, GLUED, LINE, MARK, NUMBER, SMALL } from './tokens.ts';
import type { Tokens } from './tokens.ts';

const UNDERSCORE = 95;
/** `. ! ? : ; > " “ * •` and a dash: a capital after them says nothing. */
const OPENS = new Set([46, 33, 63, 58, 59, 62, 34, 8220, 42, 8226, 45, 8211]);
/** `# $ € £ _`: numbers after them count or name things. */
const COUNTS = new Set([35, 36, 8364, 163, UNDERSCORE]);

const glued = (tokens: Tokens, text: string, n: number): boolean => {
  const before = tokens.gap[n] === GLUED && n > 0;
  const after = n + 1 < tokens.count && tokens.gap[n + 1] === GLUED;
  if (before && text.charCodeAt((tokens.start[n] ?? 0) - 1) === UNDERSCORE) return true;
  return after && text.charCodeAt(tokens.end[n] ?? 0) === UNDERSCORE;
};

/** True for what can be no part of a name or an address: plain words, ids, amounts. */
const isOut = (tokens: Tokens, text: string, n: number): boolean => {
  const shape = tokens.shape[n] ?? 0;
  if (shape === MARK) return false;
  if (glued(tokens, text, n)) return true;
  const length = (tokens.end[n] ?? 0) - (tokens.start[n] ?? 0);
  const before = n > 0 && tokens.gap[n] === GLUED ? (tokens.shape[n - 1] ?? 0) : 0;
  const after =
    n + 1 < tokens.count && tokens.gap[n + 1] === GLUED ? (tokens.shape[n + 1] ?? 0) : 0;
  if (shape === NUMBER) {
    if (length > 6) return true;
    if (before === MARK && COUNTS.has(text.charCodeAt((tokens.start[n] ?? 0) - 1))) return true;
    return before !== 0 && before !== MARK;
  }
  if (before === NUMBER || after === NUMBER) return length > 1;
  const bits = tokens.bits[n] ?? 0;
  if ((bits & PLAIN) === 0) return false;
  if (shape === SMALL) return (bits & (STREET | UNIT | PARTICLE)) === 0;
  if ((bits & (FIRST | LAST | STREET | UNIT | TITLE)) !== 0) return false;
  const opens =
    n === 0 ||
    (tokens.gap[n] ?? 0) >= LINE ||
    (tokens.shape[n - 1] === MARK && OPENS.has(text.charCodeAt((tokens.end[n - 1] ?? 1) - 1)));
  return opens || length === 1;
};

const isStrong = (tokens: Tokens, n: number): boolean => {
  const shape = tokens.shape[n] ?? 0;
  if (shape === MARK || shape === NUMBER) return false;
  if (shape >= CAPITAL) return true;
  return (
    ((tokens.bits[n] ?? 0) & (PLAIN | PARTICLE)) === 0 &&
    (tokens.end[n] ?? 0) - (tokens.start[n] ?? 0) > 1
  );
};

/**
 * Calls `take` with the runs of tokens in which a name or an address may stand, as first and one past the last. Most of a
 * text is passed over here, which is what makes reading fast.
 */
export const eachSegment = (
  tokens: Tokens,
  text: string,
  take: (from: number, to: number) => void,
): void => {
  let from = -1;
  let strong = false;
  for (let n = 0; n <= tokens.count; n += 1) {
    if (n < tokens.count && !isOut(tokens, text, n)) {
      if (from < 0) {
        if (tokens.shape[n] === MARK) continue;
        from = n;
      }
      strong ||= isStrong(tokens, n);
      continue;
    }
    if (from >= 0 && strong) {
      let to = n;
      while (to > from && tokens.shape[to - 1] === MARK) to -= 1;
      take(from, to);
    }
    from = -1;
    strong = false;
  }
};

import type { Words } from '../../../fold/words.ts';
import type { PhraseTable } from './compile-words.ts';
import { MOODS } from './compile-words.ts';

/** Assent counts at the beginning of a turn: "Oh yes", not "I was not right". */
const OPENING = 2;

/** Words that a `*` may stand for. */
const GAP = 2;

/** Where a phrase ends that goes on with `rest` at a place; -1 when it does not. */
const endOf = (
  tokens: readonly string[],
  at: number,
  rest: readonly string[],
  next = 0,
): number => {
  const word = rest[next];
  if (word === undefined) return at;
  if (word !== '*') return tokens[at] === word ? endOf(tokens, at + 1, rest, next + 1) : -1;
  for (let skipped = 0; skipped <= GAP; skipped += 1) {
    const end = endOf(tokens, at + skipped, rest, next + 1);
    if (end >= 0) return end;
  }
  return -1;
};

/** What the phrases of a text stand for, all bits together. Where phrases overlap the longest and first counts. */
export const moodsIn = (words: Words, table: PhraseTable): number => {
  const { tokens } = words;
  let moods = 0;
  for (let at = 0; at < tokens.length;) {
    const phrases = table.get(tokens[at] ?? '');
    let end = at + 1;
    for (const { rest, moods: meant } of phrases ?? []) {
      const found = endOf(tokens, at + 1, rest);
      if (found < 0) continue;
      moods |= at < OPENING ? meant : meant & ~MOODS.agrees;
      end = found;
      break;
    }
    at = end;
  }
  return moods;
};

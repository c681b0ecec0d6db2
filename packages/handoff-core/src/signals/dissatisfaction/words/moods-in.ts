import type { Words } from '../../../fold/words.ts';
import type { PhraseTable } from './compile-words.ts';
import { MOODS } from './compile-words.ts';

/** Assent counts at the beginning of a turn: "Oh yes", not "I was not right". */
const OPENING = 2;

/** What the phrases of a text stand for, all bits together. Where phrases overlap the longest and first counts. */
export const moodsIn = (words: Words, table: PhraseTable): number => {
  const { tokens } = words;
  let moods = 0;
  for (let at = 0; at < tokens.length;) {
    const phrases = table.get(tokens[at] ?? '');
    const found = phrases?.find(({ rest }) =>
      rest.every((word, index) => tokens[at + 1 + index] === word),
    );
    if (found) moods |= at < OPENING ? found.moods : found.moods & ~MOODS.agrees;
    at += 1 + (found?.rest.length ?? 0);
  }
  return moods;
};

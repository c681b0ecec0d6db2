import type { Words } from '../../fold/words.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

interface Reading {
  lexicon: Lexicon;
  words: Words;
}

/** Parts of a sentence between commas, each with a space at both ends. */
const parts = (text: string): string[] => text.split(', ').map((part) => ` ${part.trim()} `);

const isYes = ({ accepts, please }: Lexicon, part: string): boolean =>
  (accepts?.test(part) ?? false) && part.trim() !== please;

/**
 * Whether a turn after an offer says yes to it. `bare`: the turn opens with nothing but a yes and takes nothing back;
 * `named`: it agrees to the human in so many words. `before`: what stands before a call for a human in its sentence,
 * null when there is none; with a call, a yes that leads up to it or opens the turn is enough.
 */
export const accepts = (
  readings: readonly Reading[],
  before: string | null,
): 'bare' | 'named' | 'no' => {
  for (const { lexicon, words } of readings) {
    const [first = '', ...rest] = words.sentences;
    if (before !== null) {
      const opening = parts(first)[0] ?? '';
      if ([opening, ...parts(before)].some((part) => isYes(lexicon, part))) return 'bare';
    }
    if (lexicon.agrees?.test(words.lines)) return 'named';
    if (before !== null || !(lexicon.accepts?.test(first) ?? false)) continue;
    if (!rest.some((sentence) => lexicon.holdsBack?.test(sentence))) return 'bare';
  }
  return 'no';
};

import type { Words } from '../fold/words.ts';
import type { Lexicon, Mark } from './lexicon/lexicon.ts';

/** Points of each mark; 1 is the threshold, so that no single mark but several together speak for a human. */
const POINTS: Readonly<Record<Mark, number>> = {
  profanity: 0.6,
  again_and_again: 0.5,
  legal_threat: 0.8,
  churn_threat: 0.6,
  accusation: 0.5,
  sarcasm: 0.7,
};
/** Accusation upon accusation is more than one, and less than two. */
const PILED = 1.5;
const SHOUTING = 0.4;
const BURST = 0.3;
/** Fewer words in capitals are codes and abbreviations. */
const SHOUTED = 3;

/** Over this sentiment capitals and exclamation marks are joy. */
const GLAD = 0.3;

/** Points of frustration in one turn and the name of its strongest mark. `sentiment`: of the turn, -1 to 1. */
export const measureFrustration = (
  words: Words,
  lexicons: readonly Lexicon[],
  sentiment: number,
): { points: number; mark: string | null } => {
  const found: [string, number][] = [];
  const seen = new Set<string>();
  for (const lexicon of lexicons) {
    for (const [mark, pattern] of lexicon.marks) {
      if (seen.has(mark) || !pattern.test(words.lines)) continue;
      seen.add(mark);
      const sentences = words.sentences.filter((sentence) => pattern.test(sentence)).length;
      found.push([mark, POINTS[mark] * (sentences > 1 ? PILED : 1)]);
    }
  }
  const loud = sentiment <= GLAD;
  const share = words.shouted / Math.max(1, words.tokens.length);
  if (loud && words.shouted >= SHOUTED && share >= 0.2) found.push(['shouting', SHOUTING]);
  if (loud && words.bursts > 0) found.push(['bursts', BURST]);
  const strongest = found.toSorted((a, b) => b[1] - a[1])[0];
  return {
    points: found.reduce((sum, [, points]) => sum + points, 0),
    mark: strongest?.[0] ?? null,
  };
};

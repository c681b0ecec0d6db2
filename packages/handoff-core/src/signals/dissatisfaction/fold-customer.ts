import type { Words } from '../../fold/words.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { INTERCEPT, WEIGHTS } from './coefficients.ts';
import type { Features } from './features.ts';
import { KEEP } from './keep.ts';
import type { DissatisfactionMemory } from './memory.ts';
import { readFeatures } from './read-features.ts';

/** What the caller has measured of a customer turn anyway. */
export interface CustomerFacts {
  /** -1 to 1, the sender's own where given. */
  sentiment: number;
  /** Points of frustration in this turn. */
  frustration: number;
}

/** At or under this sentiment a turn is angry. */
const ANGRY = -0.4;
/** Set by hand, as rated dialogues hold hardly any insults and threats: one point doubles the odds. */
const PER_POINT = 0.7;
const POINTS = 2;

const NAMES = Object.keys(WEIGHTS) as (keyof Features)[];

/** Four decimals, so that a stored number is the same everywhere; never -0, which JSON would turn into 0. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000 + 0;

/**
 * Memory after a customer turn. What the turn and the answers before it say is added to a fading sum of what was said
 * before. An angry turn never lowers the estimate.
 */
export const foldDissatisfactionOfCustomer = (
  memory: DissatisfactionMemory,
  words: Words,
  lexicons: readonly Lexicon[],
  facts: CustomerFacts,
): DissatisfactionMemory => {
  const marked = facts.frustration > 0;
  // praise and assent beside a mark of frustration are mock praise: "great, lost again"
  const tone = marked ? Math.min(0, facts.sentiment) : facts.sentiment;
  const read = readFeatures(words, lexicons, tone, memory.answer);
  const features = marked ? { ...read, agrees: 0 } : read;
  let said = PER_POINT * Math.min(POINTS, facts.frustration);
  for (const name of NAMES) said += WEIGHTS[name] * features[name];
  const now = round(1 / (1 + Math.exp(-(INTERCEPT + memory.level + said))));
  const angry = marked || facts.sentiment <= ANGRY;
  return {
    level: round(KEEP * memory.level + (1 - KEEP) * said),
    estimate: angry ? Math.max(now, memory.estimate ?? 0) : now,
    answer: null,
  };
};

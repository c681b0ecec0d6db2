import type { Quote } from '../../schema/brief.ts';
import type { Evidence } from '../../schema/evidence.ts';
import type { Policy } from '../../schema/policy.ts';
import type { Turn } from '../../schema/record.ts';
import { sentenceSpans } from '../sentences.ts';
import { scoreSentence } from './phrase-index.ts';
import { taxonomyFor } from './taxonomy.ts';

/** A wish is said early in a message; what comes after is pasted mail or a log. */
const LOOKED_AT = 1_500;
/** Customer turns that are looked at; later ones are mostly about details. */
const MOST_TURNS = 6;
/** About one telling word, or two common ones. */
const LEAST = 2;
/** Lead of the best over the next one; with less it is a guess. */
const MARGIN = 1.08;
/** What a sentence loses for each one before it. */
const LATER = 0.04;

/** What a text speaks of most, when it leads clearly; `null` when it does not. */
const clearIntent = (
  said: string,
  language: string | null,
  own: Policy['intents'],
): string | null => {
  const text = said.slice(0, LOOKED_AT);
  const best = new Map<string, number>();
  for (const [at, { start, end }] of sentenceSpans(text).entries()) {
    const weight = 1 - LATER * Math.min(at, 10);
    for (const index of taxonomyFor(own, language)) {
      for (const [intent, score] of scoreSentence(text.slice(start, end), index)) {
        if (score * weight > (best.get(intent) ?? 0)) best.set(intent, score * weight);
      }
    }
  }
  const [first, second] = [...best].toSorted(([, a], [, b]) => b - a);
  if (!first || first[1] < LEAST) return null;
  return second && first[1] < second[1] * MARGIN ? null : first[0];
};

/**
 * What the conversation is about, by the words of the example phrases: the quoted wish decides, else the turn it stands
 * in, else the first customer turn that speaks clearly of one intent. Null when none does: nothing is guessed.
 */
export const detectIntent = (
  turns: readonly Turn[],
  want: Quote | null,
  own: Policy['intents'],
): { name: string; evidence: Evidence[] } | null => {
  const said = turns.filter((turn) => turn.by === 'customer');
  const wish = said.find(({ id }) => id === want?.evidence[0]?.id);
  const places = [
    ...(wish && want ? [{ turn: wish, text: want.text }] : []),
    ...[...(wish ? [wish] : []), ...said.slice(0, MOST_TURNS)].map((turn) => ({
      turn,
      text: turn.text,
    })),
  ];
  for (const { turn, text } of places) {
    const name = clearIntent(text, turn.language, own);
    if (name !== null) return { name, evidence: [{ type: 'turn', id: turn.id }] };
  }
  return null;
};

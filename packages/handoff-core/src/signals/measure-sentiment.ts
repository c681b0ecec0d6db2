import type { Words } from '../fold/words.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

const SHORTEST = 3;
const LONGEST = 12;
const ANGRY_FACES = /[😠😡🤬👎😤💢🖕]/gu;
const SAD_FACES = /[😞😢😭☹🙁😟😕😩]/gu;
const GLAD_FACES = /[😀😃😄😁😊🙂👍❤😍🥰🎉🙏]/gu;
/** Where faces and hearts lie; a text without any is passed over. */
const FACE = /[\u2600-\u27bf\ud83c-\ud83e]/;
/** Weight of a no to what was said: a quarter of the way to the extreme, so that it is never anger by itself. */
const CONTRADICTED = 1;
/** Sum at which a text is halfway (0.71) to the extreme. */
const SOFTNESS = 15;

const weightOf = (token: string, lexicon: Lexicon): number => {
  const whole = lexicon.weights.get(token);
  if (whole !== undefined) return whole;
  if (!lexicon.openings.has(token.slice(0, SHORTEST))) return 0;
  for (let length = Math.min(LONGEST, token.length); length >= SHORTEST; length -= 1) {
    const weight = lexicon.beginnings.get(token.slice(0, length));
    if (weight !== undefined) return weight;
  }
  return 0;
};

const sumOf = (tokens: readonly string[], lexicon: Lexicon): number => {
  let sum = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    let weight = weightOf(tokens[at] ?? '', lexicon);
    if (weight === 0) continue;
    for (let back = 1; back <= 3 && back <= at; back += 1) {
      const before = tokens[at - back] ?? '';
      if (back <= 2 && lexicon.intensifiers.has(before)) weight *= 1.3;
      if (lexicon.negators.has(before)) weight *= -0.6;
    }
    sum += weight;
  }
  return sum;
};

const count = (text: string, faces: RegExp): number => text.match(faces)?.length ?? 0;

/**
 * Sentiment of a text from -1 (angry) to 1 (delighted), 0 when nothing speaks. Words are weighed with negation
 * ("not helpful") and intensifiers; capitals and runs of exclamation marks make anger louder, never joy.
 */
export const measureSentiment = (words: Words, lexicons: readonly Lexicon[]): number => {
  let sum = 0;
  for (const lexicon of lexicons) {
    const own = sumOf(words.tokens, lexicon);
    if (Math.abs(own) > Math.abs(sum)) sum = own;
  }
  // Only by the customer's own language: a Spanish "no" opens many a harmless sentence.
  if (lexicons[0]?.contradicts?.test(words.lines) === true) sum -= CONTRADICTED;
  if (FACE.test(words.raw)) {
    sum += 1.5 * Math.min(3, count(words.raw, GLAD_FACES));
    sum -=
      3.5 * Math.min(3, count(words.raw, ANGRY_FACES)) +
      2 * Math.min(3, count(words.raw, SAD_FACES));
  }
  if (sum < 0) sum *= 1 + 0.15 * Math.min(3, words.bursts) + 0.1 * Math.min(4, words.shouted);
  const score = sum / Math.sqrt(sum * sum + SOFTNESS);
  // never -0, which JSON would turn into 0
  return Math.round(score * 1_000) / 1_000 + 0;
};

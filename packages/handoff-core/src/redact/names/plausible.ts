import { PERSON } from './decode.ts';
import { ENGLISH, FIRST, FOREIGN, LAST, PARTICLE, STREET, UNIT } from './lexicon.ts';
import { CAPITAL, CAPITALS, MIXED, NUMBER, SMALL } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** Judges a guess by the text it stands in. */
export type Plausible = (label: number, from: number, to: number) => boolean;

/**
 * The reader learnt from English sentences. In a text of another language, where other words carry capitals, a name must
 * hold a word of the lists and an address a number or a word of streets; and so must what is written small in a text that
 * has capitals.
 */
export const plausibleIn = (tokens: Tokens): Plausible => {
  let english = 0;
  let foreign = 0;
  let capitals = 0;
  for (let n = 0; n < tokens.count; n += 1) {
    const bits = tokens.bits[n] ?? 0;
    if ((bits & ENGLISH) !== 0) english += 1;
    else if ((bits & FOREIGN) !== 0 && (bits & (PARTICLE | STREET)) === 0) foreign += 1;
    const shape = tokens.shape[n] ?? 0;
    if (shape === CAPITAL || shape === CAPITALS || shape === MIXED) capitals += 1;
  }
  const isForeign = foreign > 1 && foreign > english;
  return (label, from, to) => {
    let bits = 0;
    let small = true;
    let number = false;
    for (let n = from; n < to; n += 1) {
      const shape = tokens.shape[n] ?? 0;
      bits |= tokens.bits[n] ?? 0;
      if (shape === NUMBER) number = true;
      else if (shape !== SMALL && shape < NUMBER) small = false;
    }
    if (!isForeign && !(small && capitals > 0)) return true;
    // a small word may be a surname, but "porter" and "page" are seldom meant as one
    const listed = small && !isForeign ? FIRST : FIRST | LAST;
    return label === PERSON ? (bits & listed) !== 0 : number || (bits & (STREET | UNIT)) !== 0;
  };
};

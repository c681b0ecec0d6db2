import { hashWord } from './hash.ts';
import { FIRST_NAMES } from './lists/first-names.ts';
import { ORDINARY_WORDS, THING_WORDS } from './lists/ordinary-words.ts';
import { PLACES } from './lists/places.ts';
import { SURNAMES } from './lists/surnames.ts';
import {
  COMPANY_WORDS,
  ENGLISH_WORDS,
  FOREIGN_WORDS,
  PARTICLE_WORDS,
  STREET_WORDS,
  TITLE_WORDS,
  UNIT_WORDS,
} from './lists/words.ts';

/** What the lists know about a word, as bits. */
export const FIRST = 1;
export const LAST = 2;
export const STREET = 4;
export const UNIT = 8;
export const TITLE = 16;
export const PARTICLE = 32;
const COMPANY = 64;
export const PLACE = 128;
/** Common in support conversations and no part of a name where it is written small. */
export const PLAIN = 256;

/** Small words of English alone, and of the other shipped languages alone. */
export const ENGLISH = 512;
export const FOREIGN = 1_024;

/** What support is made of in the shipped languages, and what makes a thing of a name before it; the reader did not learn from them. */
export const ORDINARY = 2_048;
export const THING = 4_096;

const SIZE = 32_768;

/** Words by hash with their bits; a word that is not listed has none. */
export interface Lexicon {
  bitsOf(hash: number): number;
}

/** The lists of this folder, and words that are plain. */
export const createLexicon = (plainWords: string): Lexicon => {
  const keys = new Int32Array(SIZE);
  const bits = new Uint16Array(SIZE);
  const add = (words: string, bit: number): void => {
    for (const word of words.split(' ')) {
      if (word === '') continue;
      const hash = hashWord(word);
      let slot = hash & (SIZE - 1);
      while (bits[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (SIZE - 1);
      keys[slot] = hash;
      bits[slot] = (bits[slot] ?? 0) | bit;
    }
  };
  for (const words of FIRST_NAMES) add(words, FIRST);
  for (const words of SURNAMES) add(words, LAST);
  for (const words of PLACES) add(words, PLACE);
  add(STREET_WORDS, STREET);
  add(UNIT_WORDS, UNIT);
  add(TITLE_WORDS, TITLE);
  add(PARTICLE_WORDS, PARTICLE);
  add(COMPANY_WORDS, COMPANY);
  add(plainWords, PLAIN);
  for (const words of ORDINARY_WORDS) add(words, ORDINARY);
  add(THING_WORDS, THING);
  const english = new Set(ENGLISH_WORDS.split(' '));
  const foreign = new Set(FOREIGN_WORDS.split(' '));
  add([...english].filter((word) => !foreign.has(word)).join(' '), ENGLISH);
  add([...foreign].filter((word) => !english.has(word)).join(' '), FOREIGN);
  return {
    bitsOf: (hash) => {
      let slot = hash & (SIZE - 1);
      while (bits[slot] !== 0) {
        if (keys[slot] === hash) return bits[slot] ?? 0;
        slot = (slot + 1) & (SIZE - 1);
      }
      return 0;
    },
  };
};

import { DIGIT, LOWER, NEWLINE, SIGN, UPPER, characterTable } from './characters.ts';
import { HASH_SEED, hashWord, mixHash } from './hash.ts';
import { FIRST, LAST, ORDINARY, PLACE, PLAIN } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';

/** How a token is written. */
export const SMALL = 1;
export const CAPITAL = 2;
export const CAPITALS = 3;
export const MIXED = 4;
export const NUMBER = 5;
export const MARK = 6;

/** What stands between a token and the one before it. */
export const GLUED = 0;
const BLANK = 1;
export const LINE = 2;
export const PARAGRAPH = 3;

const START_SIZE = 1_024;

const LAST_ASCII = 0x7f;

/** Hash of a word without its accents: the lists mostly have none, `Lucía` does. */
const bareHash = (word: string): number =>
  hashWord(word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase());

/** The tokens of a text as parallel arrays, used again for the next text: words, runs of digits, single signs. */
export class Tokens {
  count = 0;
  start = new Int32Array(START_SIZE);
  end = new Int32Array(START_SIZE);
  /** Hash of the lower-case form; of a number's length for numbers. */
  hash = new Int32Array(START_SIZE);
  shape = new Uint8Array(START_SIZE);
  gap = new Uint8Array(START_SIZE);
  /** Bits of the lexicon. */
  bits = new Uint16Array(START_SIZE);

  #grow(): void {
    const wider = <T extends Int32Array | Uint8Array | Uint16Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    const size = this.start.length * 2;
    this.start = wider(this.start, new Int32Array(size));
    this.end = wider(this.end, new Int32Array(size));
    this.hash = wider(this.hash, new Int32Array(size));
    this.shape = wider(this.shape, new Uint8Array(size));
    this.gap = wider(this.gap, new Uint8Array(size));
    this.bits = wider(this.bits, new Uint16Array(size));
  }

  /** Reads the text between two offsets. */
  read(text: string, from: number, to: number, lexicon: Lexicon): void {
    const { classes, lower } = characterTable();
    this.count = 0;
    let gap = PARAGRAPH;
    let at = from;
    while (at < to) {
      const code = text.charCodeAt(at);
      const kind = classes[code] ?? SIGN;
      if (kind === NEWLINE) {
        gap = gap >= LINE && this.count > 0 ? PARAGRAPH : Math.max(gap, LINE);
        at += 1;
        continue;
      }
      if (kind === 0) {
        gap = Math.max(gap, BLANK);
        at += 1;
        continue;
      }
      if (this.count === this.start.length) this.#grow();
      const n = this.count;
      const begin = at;
      let hash = HASH_SEED;
      let shape = MARK;
      if (kind === DIGIT) {
        while (at < to && classes[text.charCodeAt(at)] === DIGIT) at += 1;
        hash = mixHash(mixHash(HASH_SEED, 3), Math.min(at - begin, 12));
        shape = NUMBER;
      } else if (kind === SIGN) {
        hash = mixHash(hash, code);
        at += 1;
      } else {
        let big = 0;
        let widest = 0;
        while (at < to) {
          const each = text.charCodeAt(at);
          const its = classes[each];
          if (its !== LOWER && its !== UPPER) break;
          if (its === UPPER) big += 1;
          if (each > widest) widest = each;
          hash = mixHash(hash, lower[each] ?? each);
          at += 1;
        }
        const length = at - begin;
        if (big === 0) shape = SMALL;
        else if (kind === UPPER && big === 1) shape = CAPITAL;
        else shape = big === length ? CAPITALS : MIXED;
        let bits = lexicon.bitsOf(hash);
        if (
          widest > LAST_ASCII &&
          shape !== SMALL &&
          (bits & (FIRST | LAST | ORDINARY | PLAIN)) === 0
        )
          bits |= lexicon.bitsOf(bareHash(text.slice(begin, at))) & (FIRST | LAST | PLACE);
        this.bits[n] = bits;
      }
      if (shape === MARK || shape === NUMBER) this.bits[n] = 0;
      this.start[n] = begin;
      this.end[n] = at;
      this.hash[n] = hash;
      this.shape[n] = shape;
      this.gap[n] = gap;
      this.count = n + 1;
      gap = GLUED;
    }
  }
}

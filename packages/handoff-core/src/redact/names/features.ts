import { characterTable } from './characters.ts';
import { HASH_SEED, mixHash } from './hash.ts';
import { PLAIN } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

/** Cells of the table of weights; a power of two. */
export const BUCKETS = 65_536;
/** Features of one token at most. */
export const MOST_FEATURES = 40;

const NONE = 0x5bd1;

/** What the lists say of names, places and plain words; which language a word is of is no feature. */
const LISTED = 511;
const listed = (tokens: Tokens, at: number): number =>
  at >= 0 && at < tokens.count ? (tokens.bits[at] ?? 0) & LISTED : 0;
const hashAt = (tokens: Tokens, at: number): number =>
  at >= 0 && at < tokens.count ? (tokens.hash[at] ?? 0) : NONE;
const shapeAt = (tokens: Tokens, at: number): number =>
  at >= 0 && at < tokens.count ? (tokens.shape[at] ?? 0) : 0;

const cell = (template: number, a: number, b = 0): number => {
  let hash = mixHash(mixHash(HASH_SEED, template), a & 0xffff);
  hash = mixHash(mixHash(hash, a >>> 16), b & 0xffff);
  hash = mixHash(hash, b >>> 16);
  hash ^= hash >>> 15;
  return (hash ^ (hash >>> 7)) & (BUCKETS - 1);
};

/** Hash of the lower-case characters between two offsets. */
const pieceHash = (text: string, from: number, to: number, lower: Uint16Array): number => {
  let hash = HASH_SEED;
  for (let at = from; at < to; at += 1) hash = mixHash(hash, lower[text.charCodeAt(at)] ?? 0);
  return hash;
};

/**
 * Writes the cells of a token's features and gives their number: the word, its beginning and end, how it and its
 * neighbours are written, what the lists know about them, and the words around it.
 */
export const featuresAt = (text: string, tokens: Tokens, n: number, into: Int32Array): number => {
  const { lower } = characterTable();
  const start = tokens.start[n] ?? 0;
  const end = tokens.end[n] ?? 0;
  const length = end - start;
  const word = hashAt(tokens, n);
  const before = hashAt(tokens, n - 1);
  const before2 = hashAt(tokens, n - 2);
  const after = hashAt(tokens, n + 1);
  const after2 = hashAt(tokens, n + 2);
  const gapBefore = tokens.gap[n] ?? 0;
  const gapAfter = n + 1 < tokens.count ? (tokens.gap[n + 1] ?? 0) : 3;
  const shape = shapeAt(tokens, n) * 4 + gapBefore;
  const shapeBefore = shapeAt(tokens, n - 1) * 4 + (n > 0 ? (tokens.gap[n - 1] ?? 0) : 3);
  const shapeAfter = shapeAt(tokens, n + 1) * 4 + gapAfter;
  const bits = listed(tokens, n);
  const bitsBefore = listed(tokens, n - 1);
  const bitsAfter = listed(tokens, n + 1);
  const known = bits & ~PLAIN;
  const size = Math.min(length, 9);

  let count = 0;
  const add = (template: number, a: number, b = 0): void => {
    into[count] = cell(template, a, b);
    count += 1;
  };
  add(1, word);
  add(2, shape, size);
  add(3, bits, shape);
  add(4, before, shape);
  add(5, after, shape);
  add(6, before2, shape);
  add(7, after2, shape);
  add(8, before2, before);
  add(9, after, after2);
  add(10, before, after);
  add(11, shapeBefore * 64 + shape, shapeAfter);
  add(12, bitsBefore, bits);
  add(13, bits, bitsAfter);
  add(14, shapeBefore, shape);
  add(15, shape, shapeAfter);
  add(16, before, known);
  add(17, after, known);
  add(18, shapeAt(tokens, n - 2) * 64 + shapeBefore, shape);
  add(19, shape, shapeAfter * 64 + shapeAt(tokens, n + 2));
  add(20, before);
  add(21, after);
  add(22, listed(tokens, n - 2), shape);
  add(23, listed(tokens, n + 2), shape);
  add(24, bitsBefore | (bitsAfter << 9), shape);
  if (shapeAt(tokens, n) < 5) {
    add(25, pieceHash(text, Math.max(start, end - 2), end, lower), shapeAt(tokens, n));
    add(26, pieceHash(text, Math.max(start, end - 3), end, lower));
    add(27, pieceHash(text, Math.max(start, end - 4), end, lower));
    add(28, pieceHash(text, start, Math.min(end, start + 3), lower));
    add(29, pieceHash(text, Math.max(start, end - 1), end, lower), size);
  }
  return count;
};

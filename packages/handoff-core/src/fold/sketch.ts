import { hash32 } from './hash.ts';

/** Hashes kept per text: enough for a resemblance within about 0.1. */
const KEEP = 32;
const WIDTH = 4;
const BASE = 32;
const SIZE = BASE ** WIDTH;
/** Hashes are written by halves, each looked up. */
const HALF = BASE ** (WIDTH / 2);
const HALVES: readonly string[] = Array.from({ length: HALF }, (_, half) =>
  half.toString(BASE).padStart(WIDTH / 2, '0'),
);
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/u;

/** Whether a word holds an ASCII digit, and anything beyond the scripts with spaces; by code, as it is asked of each word. */
const charactersOf = (token: string): { wide: boolean; digit: boolean } => {
  let wide = false;
  let digit = false;
  for (let at = 0; at < token.length; at += 1) {
    const code = token.charCodeAt(at);
    if (code >= 48 && code <= 57) digit = true;
    else if (code >= 0xe00) wide = true;
  }
  return { wide, digit };
};

/** Words that carry what a text is about: no function words, endings cut so that `refunded` meets `refund`. */
export const stems = (tokens: readonly string[], stopWords: ReadonlySet<string>): string[] => {
  const kept: string[] = [];
  for (const token of tokens) {
    const { wide, digit } = charactersOf(token);
    if (wide && CJK.test(token)) {
      for (let at = 0; at < token.length; at += 1) kept.push(token.slice(at, at + 2));
    } else if (!stopWords.has(token) && (digit || token.length > 2)) {
      kept.push(digit ? token : token.slice(0, 6));
    }
  }
  return kept;
};

/**
 * A short fingerprint of a set of words: the smallest hashes, four characters each. Two fingerprints tell how alike
 * the sets are without keeping the words. Empty for an empty set.
 */
export const sketch = (words: readonly string[]): string => {
  // typed arrays sort numbers by themselves, several times faster
  const hashes = new Uint32Array(words.length);
  for (let at = 0; at < words.length; at += 1) hashes[at] = hash32(words[at] ?? '') % SIZE;
  hashes.sort();
  let text = '';
  let last = -1;
  for (const hash of hashes) {
    if (hash === last) continue;
    text += `${HALVES[Math.floor(hash / HALF)]}${HALVES[hash % HALF]}`;
    if (text.length === KEEP * WIDTH) break;
    last = hash;
  }
  return text;
};

/** Number of hashes in a fingerprint. */
export const sketchSize = (fingerprint: string): number => fingerprint.length / WIDTH;

/** 0 to 1: share of words that two texts have in common, estimated from their fingerprints. */
export const resemblance = (a: string, b: string): number => {
  if (a === '' || b === '') return 0;
  let inA = 0;
  let inB = 0;
  let shared = 0;
  let sample = 0;
  // both are in order, and the smallest hashes of the union are a fair sample of it
  for (; sample < KEEP && (inA < a.length || inB < b.length); sample += 1) {
    const next = a.slice(inA, inA + WIDTH);
    const other = b.slice(inB, inB + WIDTH);
    if (next === other) shared += 1;
    if (other === '' || (next !== '' && next <= other)) inA += WIDTH;
    if (next === '' || (other !== '' && other <= next)) inB += WIDTH;
  }
  return shared / sample;
};

import { hash32 } from './hash.ts';

/** Hashes kept per text: enough for a resemblance within about 0.1. */
const KEEP = 32;
const WIDTH = 4;
const BASE = 32;
const SIZE = BASE ** WIDTH;
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
  const hashes = new Set<number>();
  for (const word of words) hashes.add(hash32(word) % SIZE);
  let text = '';
  // typed arrays sort numbers by themselves, several times faster
  for (const hash of Uint32Array.from(hashes).toSorted().subarray(0, KEEP))
    text += hash.toString(BASE).padStart(WIDTH, '0');
  return text;
};

const pieces = (fingerprint: string): string[] => fingerprint.match(/.{4}/g) ?? [];

/** Number of hashes in a fingerprint. */
export const sketchSize = (fingerprint: string): number => fingerprint.length / WIDTH;

/** 0 to 1: share of words that two texts have in common, estimated from their fingerprints. */
export const resemblance = (a: string, b: string): number => {
  if (a === '' || b === '') return 0;
  const inA = new Set(pieces(a));
  const inB = new Set(pieces(b));
  // the smallest hashes of the union are a fair sample of it
  const sample = [...new Set([...inA, ...inB])].toSorted().slice(0, KEEP);
  const shared = sample.filter((hash) => inA.has(hash) && inB.has(hash)).length;
  return shared / sample.length;
};

import { RE2JS } from 're2js';

/** Patterns are short, and of a text only the beginning is searched: the two bound what a search can cost. */
const PATTERN = { length: 100, size: 100, text: 1_000 } as const;

const COMPILED_KEPT = 500;
const REPEATS = /\{(\d+)(?:,(\d*))?\}/g;

/** How large the pattern becomes when its counted repetitions are written out, roughly. */
const unrolled = (pattern: string): number => {
  let size = pattern.length;
  for (const [, least, most] of pattern.matchAll(REPEATS))
    size *= Math.max(1, Number(most === undefined || most === '' ? least : most));
  return size;
};

const compiled = new Map<string, RE2JS>();

const compile = (pattern: string): RE2JS => {
  const known = compiled.get(pattern);
  if (known) return known;
  if (compiled.size >= COMPILED_KEPT) compiled.clear();
  const made = RE2JS.compile(pattern);
  compiled.set(pattern, made);
  return made;
};

/**
 * Steps that one search may take: in the worst case, met only by patterns and texts made for it, each character of the
 * text meets each part of the pattern.
 */
export const searchSteps = (pattern: string, length: number): number =>
  (Math.min(length, PATTERN.text) * unrolled(pattern)) / 2;

/** What is wrong with a pattern, as the end of a sentence; null when it may be used. */
export const patternFault = (pattern: string): string | null => {
  if (pattern.length > PATTERN.length) return `is longer than ${PATTERN.length} characters`;
  if (unrolled(pattern) > PATTERN.size)
    return `repeats too much: written out, its counted repetitions make it longer than ${PATTERN.size}`;
  try {
    compile(pattern);
    return null;
  } catch {
    return 'is no regular expression of the RE2 kind (no look-around, no back references)';
  }
};

/** Whether the pattern is found in the first characters of the text; linear in both, whatever the pattern. */
export const findsPattern = (text: string, pattern: string): boolean =>
  compile(pattern).test(text.slice(0, PATTERN.text));

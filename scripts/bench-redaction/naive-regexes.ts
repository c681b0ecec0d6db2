import type { Span } from './span.ts';

/** What somebody writes in five minutes, of our own making. */
const PATTERNS: readonly [kind: string, pattern: RegExp][] = [
  ['EMAIL_ADDRESS', /\S+@\S+\.\S+/g],
  ['CREDIT_CARD', /\b(?:\d[ -]?){13,16}\b/g],
  ['US_SSN', /\b\d{3}-\d{2}-\d{4}\b/g],
  ['PHONE_NUMBER', /\+?\(?\d{3}\)?[ -]?\d{3}[ -]?\d{4}/g],
  ['IP_ADDRESS', /\b\d{1,3}(?:\.\d{1,3}){3}\b/g],
  ['PERSON', /\b[A-Z][a-z]+ [A-Z][a-z]+\b/g],
  ['ADDRESS', /\b\d+ [A-Z][a-z]+ (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Court|Way)\b/g],
];

/** Spans by plain patterns without any check: the least that could be done. */
export const naiveRegexes = (text: string): Span[] =>
  PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      kind,
      start: index,
      end: index + found.length,
    })),
  );

const VERBS = 'speak|talk|chat|transfer|connect|escalate|put|forward|hand';
const TARGETS =
  'human|agent|representative|rep|person|someone|somebody|supervisor|manager|operator|specialist|people';

const PATTERN = new RegExp(
  `\\b(?:${VERBS})\\b(?:\\s+[\\w']+){0,4}?\\s+(?:${TARGETS})s?\\b|^\\W*(?:real |live |human )?(?:agent|human|representative|operator)\\b`,
  'i',
);

/**
 * Baseline: a verb of reaching followed within a few words by a person to reach, or a bare call. Knows no negation. Of
 * a dozen choices of verbs and distances this is the one that does best, so that nothing easy is beaten.
 */
export const hasVerbTarget = (text: string): boolean => PATTERN.test(text);

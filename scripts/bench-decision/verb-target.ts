const VERBS =
  'speak|talk|chat|transfer|connect|escalate|get|put me through|reach|forward|hand|contact|need|want|like';
const TARGETS =
  'human|agent|representative|rep|person|someone|somebody|supervisor|manager|operator|specialist|people';

const PATTERN = new RegExp(
  `\\b(?:${VERBS})\\b(?:\\s+[\\w']+){0,5}?\\s+(?:${TARGETS})s?\\b|^\\W*(?:real |live |human )?(?:agent|human|representative|operator)\\b`,
  'i',
);

/** Baseline: a verb of reaching followed within a few words by a person to reach, or a bare call. Knows no negation. */
export const hasVerbTarget = (text: string): boolean => PATTERN.test(text);

import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  boolean: 'true or false',
};

const list = (values: readonly unknown[]): string =>
  values.map((value) => `\`${String(value)}\``).join(', ');

const unit = (origin: string): string => {
  if (origin === 'string') return ' characters';
  return origin === 'array' || origin === 'set' ? ' items' : '';
};

/** Patterns of the policy in words. */
const PATTERNS: Readonly<Record<string, string>> = {
  '/^[A-Z]{3}$/': 'three capital letters such as EUR',
  '/^[\\w-]{1,60}$/': '1 to 60 letters, digits, `-` or `_`',
  '/^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$/': 'a time such as 09:00, from 00:00 to 24:00',
};

/** What to do about one issue of the schema, in a sentence. */
export const explainIssue = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing: give ${KINDS[issue.expected] ?? issue.expected}.`
        : `must be ${KINDS[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'must not be empty.';
      return `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unit(issue.origin)}.`;
    case 'too_big':
      return `must be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${unit(issue.origin)}.`;
    case 'invalid_value':
      return `must be one of ${list(issue.values)}.`;
    case 'invalid_format':
      return issue.format === 'regex' && issue.pattern !== undefined
        ? `must be ${PATTERNS[issue.pattern] ?? `like ${issue.pattern}`}.`
        : `must be a valid ${issue.format}.`;
    case 'invalid_key':
      return 'must be three capital letters such as EUR.';
    case 'unrecognized_keys':
      return 'is no setting: take it out, or look at the spelling.';
    default:
      return issue.message;
  }
};

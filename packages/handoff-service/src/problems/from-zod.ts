import type { z } from 'zod';
import { PROBLEMS } from './problem.ts';
import type { Fault, ProblemCode } from './problem.ts';

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const codeOf = (issue: z.core.$ZodIssue, path: readonly PropertyKey[]): ProblemCode => {
  if (issue.code === 'custom') {
    const fault: unknown = issue.params?.['fault'];
    if (typeof fault === 'string' && fault in PROBLEMS) return fault as ProblemCode;
  }
  const field = path.at(-1);
  if (issue.code === 'unrecognized_keys') return 'unknown-field';
  if (issue.code === 'invalid_union' && field === 'type') return 'unknown-event-type';
  if (field === 'confidence') return 'invalid-confidence';
  if (field === 'events' && issue.code === 'too_big') return 'too-many-events';
  if (field === 'events' && issue.code === 'too_small') return 'no-events';
  return 'invalid-field';
};

/** Zod's findings as faults with codes and JSON pointers. Messages describe the expectation, never the value. */
export const faultsOf = (error: z.ZodError): Fault[] =>
  error.issues.map((issue) => ({
    code: codeOf(issue, issue.path),
    pointer: pointerOf(issue.path),
    detail:
      issue.code === 'unrecognized_keys' ? `${issue.keys.length} unknown field(s)` : issue.message,
  }));

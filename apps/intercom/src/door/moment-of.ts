import { ProblemError } from '@baton/handoff-client';
import type { Moment } from '../words/words.ts';
import { NOT_PAIRED } from './sessions.ts';

const MOMENTS: Readonly<Record<string, Moment>> = {
  'no-handoff': 'empty',
  [NOT_PAIRED]: 'not-paired',
  'no-agent': 'denied',
  'no-ticket-access': 'denied',
  forbidden: 'denied',
};

/** What is said where no panel could be had. */
export const momentOf = (failure: unknown): Moment => {
  if (!(failure instanceof ProblemError)) return 'failed';
  const { code, status } = failure;
  return MOMENTS[code] ?? (status === 0 || status >= 500 ? 'unreachable' : 'failed');
};

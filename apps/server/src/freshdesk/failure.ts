import { ProblemError } from '@baton/handoff-client';
import { NOT_PAIRED } from './sessions.ts';

/** What can be said where no panel could be had. `away`: of the store, so that nothing can be said at all. */
export type Failure = 'none' | 'denied' | 'unavailable' | 'away';

const FAILURES: Readonly<Record<string, Failure>> = {
  'no-handoff': 'none',
  'not-found': 'none',
  'no-ticket-access': 'none',
  'no-agent': 'denied',
  [NOT_PAIRED]: 'denied',
  forbidden: 'denied',
  'store-unavailable': 'away',
};

const DENIALS: ReadonlySet<string> = new Set([
  'no-handoff',
  'no-ticket-access',
  'no-agent',
  NOT_PAIRED,
]);

/** Code of a problem, of the API's client or the service itself; null of anything else. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** What is said to whoever could not be shown anything. */
export const failureOf = (error: unknown): Failure =>
  FAILURES[codeOf(error) ?? ''] ?? 'unavailable';

/** Whether a refusal means that somebody may not see the ticket at all. */
export const isDenial = (code: string | null): boolean => code !== null && DENIALS.has(code);

/** Thrown for a refusal that was told before. */
export class Denied extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`denied: ${code}`);
    this.code = code;
  }
}

/** Whether a refusal may have come although it was done, or will be. Whatever is no refusal of Baton's may. */
export const isUnsure = (error: unknown): boolean =>
  !(error instanceof ProblemError) ||
  (error.code !== 'access-unchecked' && (error.status === 0 || error.status >= 500));

import { Problem } from '../problems/problem.ts';
import { isUnavailable } from './database.ts';

/** Store trouble as the caller is told it; our own refusals pass through. */
export const storeProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (isUnavailable(error))
    return new Problem('store-unavailable', { retryAfter: 1, cause: error });
  return new Problem('internal', { cause: error });
};

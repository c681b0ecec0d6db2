import { Problem } from '../problems/problem.ts';
import { isUnavailable } from './database.ts';
import { VaultError } from './vault/vault-error.ts';

/** What the guard's functions refuse, by the codes they raise; see migrations/0005-actions.sql. */
const guardProblem = (error: unknown): Problem | null => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'BT002') return new Problem('busy', { retryAfter: 1, cause: error });
  return code === 'BT003' ? new Problem('effect-held', { cause: error }) : null;
};

/** Store trouble as the caller is told it; our own refusals pass through. */
export const storeProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  const guard = guardProblem(error);
  if (guard) return guard;
  if (error instanceof VaultError) return new Problem('sealed-data', { cause: error });
  if (isUnavailable(error))
    return new Problem('store-unavailable', { retryAfter: 1, cause: error });
  return new Problem('internal', { cause: error });
};

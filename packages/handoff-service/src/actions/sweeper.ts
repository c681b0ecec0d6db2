import type { Logger } from 'pino';
import { Problem } from '../problems/problem.ts';
import { leaseNow } from './guard-context.ts';
import type { GuardContext } from './guard-context.ts';
import { listDue } from './guard-store.ts';
import { settle } from './settle.ts';

const AT_ONCE = 100;

/**
 * Writes down what time has settled, of all tenants; gives the number of actions it looked at. Never rejects: what can't
 * be written now stays due, and keeps nothing else from being written.
 */
export const sweepActions = async (context: GuardContext, log: Logger): Promise<number> => {
  let failed = 0;
  let code: unknown;
  const attempt = async <T>(act: () => Promise<T>): Promise<T | null> => {
    try {
      return await act();
    } catch (error) {
      failed += 1;
      code = error instanceof Problem ? error.code : undefined;
      return null;
    }
  };
  const due = (await attempt(() => listDue(context.db, leaseNow(context), AT_ONCE))) ?? [];
  for (const each of due) await attempt(() => settle(context, each.tenant, each));
  if (failed > 0) log.warn({ failed, code }, 'what time settled of actions was not written down');
  return due.length;
};

const EVERY_MS = 5_000;

/** Sweeps every few seconds, never two at once; the function given back ends it and waits for the one under way. */
export const repeatSweep = (
  sweep: () => Promise<unknown>,
  everyMs = EVERY_MS,
): (() => Promise<void>) => {
  let under: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    under ??= sweep().finally(() => {
      under = null;
    });
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await under;
  };
};

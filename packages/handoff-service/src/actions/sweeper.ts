import type { Logger } from 'pino';
import { leaseNow } from './guard-context.ts';
import type { GuardContext } from './guard-context.ts';
import { listDue } from './guard-store.ts';
import { settle } from './settle.ts';

const AT_ONCE = 100;

/** Writes down what time has settled, of all tenants; gives the number of actions it looked at. Never rejects. */
export const sweepActions = async (context: GuardContext, log: Logger): Promise<number> => {
  let looked = 0;
  try {
    for (const due of await listDue(context.db, leaseNow(context), AT_ONCE)) {
      looked += 1;
      await settle(context, due.tenant, due);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    log.warn({ code }, 'what time has settled of actions could not be written down');
  }
  return looked;
};

const EVERY_MS = 5_000;

/** Sweeps every few seconds, never two at once; the function given back ends it and waits for the one under way. */
export const repeatSweep = (sweep: () => Promise<unknown>): (() => Promise<void>) => {
  let under: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    under ??= sweep().finally(() => {
      under = null;
    });
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await under;
  };
};

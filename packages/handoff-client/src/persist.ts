import { ProblemError } from './problem-error.ts';

/** Milliseconds before each further try to tell the service something. */
const PAUSES = [100, 400, 1_600];

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Tries again what may work later; safe for calls that are harmless to repeat. */
export const persist = async <T>(call: () => Promise<T>): Promise<T> => {
  for (const wait of PAUSES) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ProblemError) || !error.retryable) throw error;
    }
    await pause(wait);
  }
  return call();
};

/** Said instead of what a connector rejected with: that may hold anything. */
export type ConnectorFault = 'connector-timeout' | 'connector-failed' | 'connector-answer';

/**
 * Waits for an answer no longer than so many milliseconds. The signal tells the one who answers to stop;
 * one who does not listen is no longer waited for.
 */
export const withDeadline = async <T>(
  milliseconds: number,
  ask: (signal: AbortSignal) => Promise<unknown>,
  check: (answer: unknown) => T | null,
): Promise<{ value: T } | { fault: ConnectorFault }> => {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ fault: ConnectorFault }>((resolve) => {
    timer = setTimeout(() => {
      resolve({ fault: 'connector-timeout' });
      stop.abort();
    }, milliseconds);
  });
  const answered = (async (): Promise<{ value: T } | { fault: ConnectorFault }> => {
    try {
      const value = check(await ask(stop.signal));
      return value === null ? { fault: 'connector-answer' } : { value };
    } catch {
      return { fault: 'connector-failed' };
    }
  })();
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
};

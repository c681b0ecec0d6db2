/** Resolves after `ms`. Keeps the process alive: who waits wants the answer. */
export function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Asks `probe` again and again until it answers something other than undefined, or `ms` are over: then undefined. */
export async function pollFor<T>(
  ms: number,
  everyMs: number,
  probe: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const end = performance.now() + ms;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined) return answer;
    if (performance.now() >= end) return undefined;
    await delay(everyMs);
  }
}

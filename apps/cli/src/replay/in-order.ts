/**
 * Works on up to `concurrency` items at once and yields the results in the order of the items. Reads ahead no further
 * than that, so memory stays bounded whatever the length of the source. Ends early when `stop` aborts: what was begun
 * is finished and yielded, nothing more is begun.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  concurrency: number,
  work: (item: T) => Promise<R>,
  stop: AbortSignal,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    if (stop.aborted) break;
    const result = work(item);
    // Awaited later, when its turn comes; until then a failure must not count as unhandled.
    result.catch(() => undefined);
    running.push(result);
    if (running.length < concurrency) continue;
    const head = running.shift();
    if (head) yield await head;
  }
  for (const result of running) yield await result;
}

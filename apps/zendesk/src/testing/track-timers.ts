/** Follows a window's timers; gives the delays of those that are still to come. */
export function trackTimers(inner: Window & typeof globalThis): () => number[] {
  const pending = new Map<number, number>();
  const set = inner.setTimeout.bind(inner);
  const clear = inner.clearTimeout.bind(inner);
  inner.setTimeout = ((work: () => void, delay = 0) => {
    const id = set(() => {
      pending.delete(id);
      work();
    }, delay);
    pending.set(id, delay);
    return id;
  }) as typeof inner.setTimeout;
  inner.clearTimeout = (id) => {
    if (typeof id === 'number') pending.delete(id);
    clear(id);
  };
  return () => [...pending.values()];
}

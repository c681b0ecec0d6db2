import { useCallback, useEffect, useRef, useState } from 'react';

export interface Page<T> {
  items: T[];
  next: number | null;
}

export interface Pages<T> {
  items: readonly T[];
  /** True when nothing more is known to come. */
  complete: boolean;
  status: 'idle' | 'loading' | 'failed';
  /** Loads the next page; resolves with all items so far, null when it failed. */
  more: () => Promise<readonly T[] | null>;
}

/**
 * A list that comes page by page. `count` is how many there are by the newest panel: when it has grown
 * past the end of a complete list, the list is open again.
 */
export function usePages<T extends { id: string }>(
  load: (after: number) => Promise<Page<T>>,
  count: number,
): Pages<T> {
  const [items, setItems] = useState<readonly T[]>([]);
  const [status, setStatus] = useState<Pages<T>['status']>('idle');
  // the count by which the service said that there is no more: it has the last word, or we would ask for ever
  const [endedAt, setEndedAt] = useState(-1);
  const cursor = useRef(0);
  const held = useRef<readonly T[]>(items);
  const flight = useRef<Promise<readonly T[] | null> | null>(null);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const more = useCallback(() => {
    flight.current ??= (async () => {
      setStatus('loading');
      try {
        const page = await load(cursor.current);
        const known = new Set(held.current.map(({ id }) => id));
        held.current = [...held.current, ...page.items.filter(({ id }) => !known.has(id))];
        cursor.current = page.next ?? cursor.current + page.items.length;
        if (alive.current) {
          setItems(held.current);
          setStatus('idle');
          if (page.next === null) setEndedAt(count);
        }
        return held.current;
      } catch {
        if (alive.current) setStatus('failed');
        return null;
      } finally {
        flight.current = null;
      }
    })();
    return flight.current;
  }, [load, count]);

  return { items, complete: items.length >= count || endedAt === count, status, more };
}

import { useCallback, useEffect, useRef, useState } from 'react';

export type BusyState = 'idle' | 'busy' | 'done' | 'failed';

const DONE_MS = 2_500;

/** Runs one thing at a time and tells how it went; `done` fades back to `idle`. */
export function useBusy(): readonly [BusyState, (work: () => Promise<void>) => Promise<boolean>] {
  const [state, setState] = useState<BusyState>('idle');
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  useEffect(() => {
    if (state !== 'done') return;
    const timer = setTimeout(() => setState('idle'), DONE_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const run = useCallback(async (work: () => Promise<void>) => {
    setState('busy');
    const worked = await work().then(
      () => true,
      () => false,
    );
    if (alive.current) setState(worked ? 'done' : 'failed');
    return worked;
  }, []);
  return [state, run];
}

import { useCallback, useEffect, useRef, useState } from 'react';

import { problemOf } from './problem-of.ts';
import type { Problem } from './problem-of.ts';

type BusyState = 'idle' | 'busy' | 'done' | 'failed';

export interface Busy {
  state: BusyState;
  /** What went wrong last; null unless `failed`. */
  problem: Problem | null;
  /** Does one thing; resolves with whether it worked, and with the problem where it did not. */
  run: (work: () => Promise<void>) => Promise<Problem | null>;
  /** Forgets what went wrong: another question is asked. */
  reset: () => void;
}

const DONE_MS = 2_500;
const IDLE = { state: 'idle', problem: null } as const;

/** Runs one thing at a time and tells how it went; `done` fades back to `idle`. */
export function useBusy(): Busy {
  const [{ state, problem }, set] = useState<Pick<Busy, 'state' | 'problem'>>(IDLE);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  useEffect(() => {
    if (state !== 'done') return;
    const timer = setTimeout(() => set(IDLE), DONE_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const run = useCallback(async (work: () => Promise<void>) => {
    set({ state: 'busy', problem: null });
    const wrong = await work().then(() => null, problemOf);
    if (alive.current) set({ state: wrong ? 'failed' : 'done', problem: wrong });
    return wrong;
  }, []);
  const reset = useCallback(() => set(IDLE), []);
  return { state, problem, run, reset };
}

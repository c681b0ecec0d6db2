import { useEffect, useRef } from 'react';

import { usePanel } from '../panel-context.ts';
import type { Place } from '../panel-context.ts';

/** Calls `reveal` once for each wish to see a place of this type. */
export function useWanted(type: Place['type'], reveal: (id: string) => void): void {
  const { wanted } = usePanel();
  const served = useRef(wanted?.at ?? 0);
  useEffect(() => {
    if (!wanted || wanted.at === served.current || wanted.ref.type !== type) return;
    served.current = wanted.at;
    reveal(wanted.ref.id);
  }, [wanted, type, reveal]);
}

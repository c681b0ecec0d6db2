import type { Ref } from '@baton/handoff-panel';
import { useEffect, useRef } from 'react';

import { usePanel } from '../panel-context.ts';

/** Calls `reveal` once for each wish to see evidence of this type. */
export function useWanted(type: Ref['type'], reveal: (id: string) => void): void {
  const { wanted } = usePanel();
  const served = useRef(wanted?.at ?? 0);
  useEffect(() => {
    if (!wanted || wanted.at === served.current || wanted.ref.type !== type) return;
    served.current = wanted.at;
    reveal(wanted.ref.id);
  }, [wanted, type, reveal]);
}

import type { Ref } from '@baton/handoff-panel';
import { Fragment } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';

/** Small buttons that lead to the evidence. */
export function Refs({ refs }: { refs: readonly Ref[] }): ReactNode {
  const { show } = usePanel();
  return refs.map((ref) => (
    <Fragment key={`${ref.type}:${ref.id}`}>
      {' '}
      <button type="button" className="bt-ref" onClick={() => show(ref)}>
        {ref.label}
      </button>
    </Fragment>
  ));
}

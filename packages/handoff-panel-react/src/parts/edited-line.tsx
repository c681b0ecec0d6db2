import type { Edited } from '@baton/handoff-panel';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { SentenceLine } from './sentence-line.tsx';

/** Whose words these are, whether they may be out of date, and what Baton says. */
export function EditedLine({ edited }: { edited: Edited | null }): ReactNode {
  const { strings } = usePanel();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!edited) return null;
  return (
    <div className="bt-edited">
      <p className="bt-facts">
        <span>{edited.label}</span>
        {edited.stale !== null && <span className="bt-tone-warning bt-status">{edited.stale}</span>}
        <button
          type="button"
          className="bt-link"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? strings.hideOriginal : strings.showOriginal}
        </button>
      </p>
      <p id={id} hidden={!open} className="bt-original">
        <SentenceLine sentence={edited.original} />
      </p>
    </div>
  );
}

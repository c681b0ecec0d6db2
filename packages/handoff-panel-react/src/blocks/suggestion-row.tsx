import type { BlockOf } from '@baton/handoff-panel';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

import { Chevron } from '../parts/chevron.tsx';
import { usePanel } from '../panel-context.ts';
import { ExternalName } from '../parts/external-name.tsx';
import { InsertButton } from '../parts/insert-button.tsx';

/** A macro or an article that may fit; its words and why it was found on demand. */
export function SuggestionRow(props: {
  suggestion: BlockOf<'assist'>['suggestions'][number];
}): ReactNode {
  const { kindLabel, title, excerpt, url, why, apply } = props.suggestion;
  const { applyMacro } = usePanel().actions;
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li>
      <button
        type="button"
        className="bt-unfold-row"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Chevron />
        <span className="bt-grow">
          <span className="bt-strong">{title}</span>
          <span className="bt-meta"> {kindLabel}</span>
        </span>
      </button>
      <div id={id} hidden={!open} className="bt-details">
        <p className="bt-plain">{excerpt}</p>
        {url !== null && (
          <p>
            <ExternalName name={title} url={url} />
          </p>
        )}
        {apply && applyMacro && (
          <p className="bt-buttons">
            <InsertButton
              label={apply.label}
              enabled
              why=""
              insert={() => applyMacro(props.suggestion.id)}
            />
          </p>
        )}
        <p className="bt-facts">{why}</p>
      </div>
    </li>
  );
}

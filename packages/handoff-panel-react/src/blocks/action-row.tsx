import type { ActionItem } from '@baton/handoff-panel';
import { useCallback, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { spotlight } from '../paging/spotlight.ts';
import { useWanted } from '../paging/use-wanted.ts';
import { usePanel } from '../panel-context.ts';
import { FieldList } from '../parts/field-list.tsx';
import { Refs } from '../parts/refs.tsx';
import { StatusIcon } from '../parts/status-icon.tsx';
import { ToneIcon } from '../parts/tone-icon.tsx';

/** One action: what, how it ended, who, how much; the rest behind a button. */
export function ActionRow({ action }: { action: ActionItem }): ReactNode {
  const { strings } = usePanel();
  const [open, setOpen] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const id = useId();
  useWanted(
    'action',
    useCallback(
      (wanted: string) => {
        if (wanted === action.id && row.current) spotlight(row.current);
      },
      [action.id],
    ),
  );
  const hasMore = action.details.length > 0 || action.refs.length > 0;
  return (
    <li ref={row} className="bt-action" data-id={action.id} tabIndex={-1}>
      <StatusIcon status={action.status} tone={action.tone} />
      <div className="bt-grow">
        <div className="bt-row-top">
          <span className="bt-strong">{action.label}</span>
          {action.amount !== null && <span className="bt-amount">{action.amount}</span>}
        </div>
        <p className="bt-facts">
          <span className={`bt-status bt-tone-${action.tone}`}>{action.statusLabel}</span>
          <span>{action.byLabel}</span>
          <time dateTime={action.at.iso}>{action.at.label}</time>
          {action.target !== null && <span className="bt-break">{action.target}</span>}
        </p>
        {action.warning !== null && (
          <p className="bt-warning">
            <ToneIcon tone="warning" />
            <span>{action.warning}</span>
          </p>
        )}
        {hasMore && (
          <>
            <button
              type="button"
              className="bt-link"
              aria-expanded={open}
              aria-controls={id}
              onClick={() => setOpen(!open)}
            >
              {open ? strings.hideDetails : strings.showDetails}
              <span className="bt-hidden"> {action.label}</span>
            </button>
            <div id={id} hidden={!open} className="bt-details">
              <p className="bt-facts">
                <code>{action.name}</code>
                <span>{action.kindLabel}</span>
                <span>
                  <Refs refs={action.refs} />
                </span>
              </p>
              <FieldList fields={action.details} />
            </div>
          </>
        )}
      </div>
    </li>
  );
}

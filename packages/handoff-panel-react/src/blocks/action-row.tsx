import type { ActionItem } from '@baton/handoff-panel';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { Chevron } from '../parts/chevron.tsx';
import { FieldList } from '../parts/field-list.tsx';
import { Refs } from '../parts/refs.tsx';
import { StatusIcon } from '../parts/status-icon.tsx';
import { ToneIcon } from '../parts/tone-icon.tsx';
import { ActionCommands } from './action-commands.tsx';

/** One action: what, how it ended, who, how much; the rest behind a button. */
export function ActionRow({ action }: { action: ActionItem }): ReactNode {
  const { strings } = usePanel();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className="bt-action" data-id={action.id} tabIndex={-1}>
      <StatusIcon status={action.status} tone={action.tone} />
      <div className="bt-grow">
        <div className="bt-row-top bt-action-top">
          <span className="bt-strong">{action.label}</span>
          {action.amount !== null && <span className="bt-amount">{action.amount}</span>}
          <button
            type="button"
            className="bt-toggle"
            aria-expanded={open}
            aria-controls={id}
            aria-label={`${open ? strings.hideDetails : strings.showDetails}: ${action.label}`}
            title={open ? strings.hideDetails : strings.showDetails}
            onClick={() => setOpen(!open)}
          >
            <Chevron />
          </button>
        </div>
        <div className="bt-facts">
          <span className={`bt-status bt-tone-${action.tone}`}>{action.statusLabel}</span>
          <span>{action.byLabel}</span>
          <time dateTime={action.at.iso}>{action.at.label}</time>
          {action.target !== null && <span>{action.target}</span>}
        </div>
        {action.marks.length > 0 && (
          <p className="bt-marks">
            {action.marks.map((mark) => (
              <span key={mark.code} className={`bt-mark bt-tone-${mark.tone}`}>
                {mark.label}
              </span>
            ))}
          </p>
        )}
        {action.warning !== null && (
          <p className="bt-warning">
            <ToneIcon tone="warning" />
            <span>{action.warning}</span>
          </p>
        )}
        <ActionCommands action={action} />
        <div id={id} hidden={!open} className="bt-details">
          <div className="bt-facts">
            <code>{action.name}</code>
            <span>{action.kindLabel}</span>
            {action.refs.length > 0 && (
              <span>
                <Refs refs={action.refs} />
              </span>
            )}
          </div>
          <FieldList fields={action.details} />
        </div>
      </div>
    </li>
  );
}

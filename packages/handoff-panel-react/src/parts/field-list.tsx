import type { Field } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';

/** Labels with values; a hidden value says that it is hidden. */
export function FieldList({ fields }: { fields: readonly Field[] }): ReactNode {
  const { strings } = usePanel();
  return (
    <dl className="bt-fields">
      {fields.map(({ label, value, masked }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {masked && (
              <span className="bt-masked">
                <svg viewBox="0 0 12 12" aria-hidden="true">
                  <path d="M3 5.5V4a3 3 0 0 1 6 0v1.5M2.5 5.5h7v5h-7z" />
                </svg>
                {strings.masked}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

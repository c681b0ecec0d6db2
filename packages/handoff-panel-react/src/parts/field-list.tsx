import type { Field, SourcedField } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { keyed } from './keyed.ts';
import { MaskedMark } from './masked-mark.tsx';

/** Labels with values; a hidden value says that it is hidden, and a value read elsewhere says where and when. */
export function FieldList({ fields }: { fields: readonly (Field | SourcedField)[] }): ReactNode {
  return (
    <dl className="bt-fields">
      {keyed(fields, ({ label }) => label).map(([key, field]) => (
        <div key={key}>
          <dt>{field.label}</dt>
          <dd>
            {field.value}
            {field.masked && ' '}
            {field.masked && <MaskedMark of={field.label} />}
            {'source' in field && field.source !== null && (
              <span className="bt-source">{field.source}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { FieldList } from '../parts/field-list.tsx';
import { Section } from '../parts/section.tsx';

export function CustomerView({ block }: { block: BlockOf<'customer'> }): ReactNode {
  return (
    <Section block={block}>
      {block.fields.length === 0 ? (
        <p className="bt-subtle">{block.fallbackText}</p>
      ) : (
        <FieldList fields={block.fields} />
      )}
    </Section>
  );
}

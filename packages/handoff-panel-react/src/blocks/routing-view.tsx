import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { FieldList } from '../parts/field-list.tsx';
import { Section } from '../parts/section.tsx';
import { SentenceLine } from '../parts/sentence-line.tsx';

export function RoutingView({ block }: { block: BlockOf<'routing'> }): ReactNode {
  return (
    <Section block={block}>
      <p>
        <SentenceLine sentence={block.sentence} />
      </p>
      <FieldList fields={block.fields} />
    </Section>
  );
}

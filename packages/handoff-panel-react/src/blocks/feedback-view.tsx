import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { later } from '../forms/later.tsx';
import { Section } from '../parts/section.tsx';

const FeedbackBody = later((forms) => forms.FeedbackBody);

/** What the reader may correct in the brief and say about it. */
export function FeedbackView({ block }: { block: BlockOf<'feedback'> }): ReactNode {
  return (
    <Section block={block}>
      <FeedbackBody block={block} />
    </Section>
  );
}

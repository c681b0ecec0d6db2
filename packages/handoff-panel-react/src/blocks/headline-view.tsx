import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { EditedLine } from '../parts/edited-line.tsx';
import { SentenceLine } from '../parts/sentence-line.tsx';
import { useEditing } from '../parts/use-editing.tsx';

export function HeadlineView({ block }: { block: BlockOf<'headline'> }): ReactNode {
  const { pencil, form } = useEditing('headline');
  return (
    <section className="bt-headline" aria-label={block.title}>
      <p className="bt-headline-top">
        <span className={`bt-tag bt-tone-${block.status.tone}`}>{block.status.label}</span>
        <span className="bt-meta">{block.meta}</span>
      </p>
      <div className="bt-editable">
        <h1>
          <SentenceLine sentence={block.sentence} />
        </h1>
        {pencil}
      </div>
      <EditedLine edited={block.edited} />
      {form}
    </section>
  );
}

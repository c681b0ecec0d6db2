import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { EditedLine } from '../parts/edited-line.tsx';
import { SentenceLine } from '../parts/sentence-line.tsx';
import { useEditing } from '../parts/use-editing.tsx';

/** What it is about, how the handoff stands, since when, and how sure the AI was. */
export function HeadlineView({ block }: { block: BlockOf<'headline'> }): ReactNode {
  const { confidence } = usePanel();
  const { pencil, form } = useEditing('headline');
  return (
    <section className="bt-headline" aria-label={block.title}>
      <p className="bt-headline-top">
        <span className={`bt-tag bt-tone-${block.status.tone}`}>{block.status.label}</span>
        <span className="bt-meta">{block.meta}</span>
        {confidence && (
          <span className={`bt-sure bt-tone-${confidence.tone}`}>
            {confidence.title} {confidence.summary}
          </span>
        )}
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

import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { SentenceLine } from '../parts/sentence-line.tsx';

export function HeadlineView({ block }: { block: BlockOf<'headline'> }): ReactNode {
  return (
    <section className="bt-headline" aria-label={block.title}>
      <p className="bt-headline-top">
        <span className={`bt-tag bt-tone-${block.status.tone}`}>{block.status.label}</span>
        <span className="bt-meta">{block.meta}</span>
      </p>
      <h1>
        <SentenceLine sentence={block.sentence} />
      </h1>
    </section>
  );
}

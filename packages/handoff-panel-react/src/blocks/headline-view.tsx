import type { BlockOf, Tone } from '@baton/handoff-panel';
import { Tag } from '@zendeskgarden/react-tags';
import type { ReactNode } from 'react';

import { SentenceLine } from '../parts/sentence-line.tsx';

const HUES: Record<Tone, string> = {
  neutral: 'grey',
  info: 'blue',
  success: 'green',
  warning: 'yellow',
  danger: 'red',
};

export function HeadlineView({ block }: { block: BlockOf<'headline'> }): ReactNode {
  return (
    <header className="bt-headline">
      <p className="bt-headline-top">
        <Tag hue={HUES[block.status.tone]} isPill>
          <span>{block.status.label}</span>
        </Tag>
        <span className="bt-meta">{block.meta}</span>
      </p>
      <h1>
        <SentenceLine sentence={block.sentence} />
      </h1>
    </header>
  );
}

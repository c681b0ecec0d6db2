import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { Section } from '../parts/section.tsx';
import { SentenceLine } from '../parts/sentence-line.tsx';

export function AssistView({ block }: { block: BlockOf<'assist'> }): ReactNode {
  return (
    <Section block={block}>
      <ul className="bt-bullets">
        {block.items.map((sentence) => (
          <li key={sentence.text}>
            <SentenceLine sentence={sentence} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

import type { Block } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { Section } from '../parts/section.tsx';

/** A block of a kind that is newer than this build: its plain text. */
export function FallbackView({ block }: { block: Block }): ReactNode {
  return (
    <Section block={block}>
      <p className="bt-plain">{block.fallbackText}</p>
    </Section>
  );
}

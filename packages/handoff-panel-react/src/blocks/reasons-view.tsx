import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { keyed } from '../parts/keyed.ts';
import { Section } from '../parts/section.tsx';
import { SentenceLine } from '../parts/sentence-line.tsx';

export function ReasonsView({ block }: { block: BlockOf<'reasons'> }): ReactNode {
  return (
    // each reason is said below: the header need not say it, too
    <Section block={block.open ? { ...block, summary: '' } : block}>
      {block.items.length === 0 && <p className="bt-subtle">{block.fallbackText}</p>}
      <ol className="bt-list bt-rows">
        {keyed(block.items, ({ code }) => code).map(([key, reason]) => (
          <li key={key} className="bt-reason">
            <div className="bt-row-top">
              <span className="bt-strong">{reason.label}</span>
              <span className={`bt-strength bt-tone-${reason.tone}`} aria-hidden="true">
                <span style={{ width: `${Math.round(reason.strength * 100)}%` }} />
              </span>
            </div>
            <p className="bt-subtle">
              <SentenceLine sentence={reason.sentence} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

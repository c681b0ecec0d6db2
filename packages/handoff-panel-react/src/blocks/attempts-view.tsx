import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { keyed } from '../parts/keyed.ts';
import { Section } from '../parts/section.tsx';
import { SentenceLine } from '../parts/sentence-line.tsx';
import { StatusIcon } from '../parts/status-icon.tsx';

const SIGNS = {
  worked: 'succeeded',
  failed: 'failed',
  unclear: 'unknown',
  not_sent: 'planned',
} as const;

export function AttemptsView({ block }: { block: BlockOf<'attempts'> }): ReactNode {
  return (
    <Section block={block}>
      {block.items.length === 0 && <p className="bt-subtle">{block.fallbackText}</p>}
      <ol className="bt-list bt-rows">
        {keyed(block.items, ({ sentence }) => sentence.text).map(([key, attempt]) => (
          <li key={key} className="bt-action">
            <StatusIcon status={SIGNS[attempt.outcome]} tone={attempt.tone} />
            <div className="bt-grow">
              <p>
                <SentenceLine sentence={attempt.sentence} />
              </p>
              <p className="bt-facts">
                <span className={`bt-status bt-tone-${attempt.tone}`}>{attempt.outcomeLabel}</span>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

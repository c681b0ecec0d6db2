import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { Curve } from '../parts/curve.tsx';
import { GaugeCard } from '../parts/gauge-card.tsx';

const RANGE = [0, 1] as const;

export function ConfidenceView({ block }: { block: BlockOf<'confidence'> }): ReactNode {
  const { strings } = usePanel();
  const threshold = `${strings.threshold} ${block.threshold.label}`;
  return (
    <GaugeCard
      title={block.title}
      label={block.label}
      aside={block.provided ? threshold : ''}
      tone={block.tone}
      sentence={block.sentence}
    >
      {block.provided && (
        <Curve
          label={`${block.title}: ${block.label}. ${threshold}`}
          series={block.series}
          range={RANGE}
          line={block.threshold.value}
          tone={block.tone}
        />
      )}
    </GaugeCard>
  );
}

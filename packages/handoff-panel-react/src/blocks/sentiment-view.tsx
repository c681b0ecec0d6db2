import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { Curve } from '../parts/curve.tsx';
import { GaugeCard } from '../parts/gauge-card.tsx';

const RANGE = [-1, 1] as const;
const NEITHER = 0;

export function SentimentView({ block }: { block: BlockOf<'sentiment'> }): ReactNode {
  return (
    <GaugeCard
      title={block.title}
      label={block.label}
      aside=""
      tone={block.tone}
      sentence={block.sentence}
    >
      <Curve
        label={`${block.title}: ${block.label}`}
        series={block.series}
        range={RANGE}
        line={NEITHER}
        tone={block.tone}
      />
    </GaugeCard>
  );
}

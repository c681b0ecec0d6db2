import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { Curve, CurveGlance } from '../parts/curve.tsx';
import { Section } from '../parts/section.tsx';
import { SentenceLine } from '../parts/sentence-line.tsx';

const RANGE = [-1, 1] as const;
const NEITHER = 0;

export function SentimentView({ block }: { block: BlockOf<'sentiment'> }): ReactNode {
  const drawing = { series: block.series, range: RANGE, line: NEITHER, tone: block.tone };
  return (
    <Section block={block} glance={<CurveGlance {...drawing} />}>
      <p className="bt-gauge">
        <span className={`bt-gauge-value bt-tone-${block.tone}`}>{block.label}</span>
      </p>
      <Curve {...drawing} label={`${block.title}: ${block.label}`} />
      <p>
        <SentenceLine sentence={block.sentence} />
      </p>
    </Section>
  );
}

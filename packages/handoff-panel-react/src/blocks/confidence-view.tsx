import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { Curve, CurveGlance } from '../parts/curve.tsx';
import { Section } from '../parts/section.tsx';
import { SentenceLine } from '../parts/sentence-line.tsx';

const RANGE = [0, 1] as const;

export function ConfidenceView({ block }: { block: BlockOf<'confidence'> }): ReactNode {
  const { strings } = usePanel();
  const threshold = `${strings.threshold} ${block.threshold.label}`;
  const drawing = {
    series: block.series,
    range: RANGE,
    line: block.threshold.value,
    tone: block.tone,
  };
  return (
    <Section block={block} glance={<CurveGlance {...drawing} />}>
      <p className="bt-gauge">
        <span className={`bt-gauge-value bt-tone-${block.tone}`}>{block.label}</span>
        {block.provided && <span className="bt-subtle">{threshold}</span>}
      </p>
      <Curve {...drawing} label={`${block.title}: ${block.label}. ${threshold}`} />
      <p>
        <SentenceLine sentence={block.sentence} />
      </p>
    </Section>
  );
}

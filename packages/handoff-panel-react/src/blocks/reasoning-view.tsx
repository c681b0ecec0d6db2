import type { BlockOf, ReasoningItem } from '@baton/handoff-panel';
import { memo } from 'react';
import type { CSSProperties, ReactNode } from 'react';

import { PagedSection } from '../paging/paged-section.tsx';
import { usePanel } from '../panel-context.ts';
import { ExternalName } from '../parts/external-name.tsx';
import { keyed } from '../parts/keyed.ts';

const DEEPEST = 4;

export function ReasoningView({ block }: { block: BlockOf<'reasoning'> }): ReactNode {
  const { actions } = usePanel();
  return (
    <PagedSection
      block={block}
      evidence="step"
      load={actions.loadReasoning}
      renderItem={(step) => <StepRow key={step.id} step={step} />}
    />
  );
}

const StepRow = memo(function StepRow({ step }: { step: ReasoningItem }): ReactNode {
  const style = { '--bt-depth': Math.min(step.depth, DEEPEST) } as CSSProperties;
  return (
    <li className={`bt-step bt-tone-${step.tone}`} data-id={step.id} tabIndex={-1} style={style}>
      <p className="bt-facts">
        <span className="bt-strong">{step.kindLabel}</span>
        {step.duration !== null && <span>{step.duration}</span>}
        <time dateTime={step.at.iso}>{step.at.label}</time>
      </p>
      <p className="bt-plain">{step.text}</p>
      {step.sources.length > 0 && (
        <ul className="bt-sources">
          {keyed(step.sources, ({ title }) => title).map(([key, source]) => (
            <li key={key}>
              <ExternalName name={source.title} url={source.url} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
});

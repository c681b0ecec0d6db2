import type { BlockOf } from '@baton/handoff-panel';
import { Button } from '@zendeskgarden/react-buttons';
import { useId } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { FailedLine } from '../parts/failed-line.tsx';
import { FieldList } from '../parts/field-list.tsx';
import { useBusy } from '../parts/use-busy.ts';
import { ReportButtons } from './report-buttons.tsx';
import { RevealForm } from './reveal-form.tsx';

export type PrivacyBodyProps = {
  block: BlockOf<'privacy'>;
  asking: boolean;
  setAsking: (asking: boolean) => void;
};

export function PrivacyBody({ block, asking, setAsking }: PrivacyBodyProps): ReactNode {
  const { reveal } = block;
  return (
    <div className="bt-parts">
      <p>{block.sentence}</p>
      {block.masked.length > 0 && <FieldList fields={block.masked} />}
      {reveal?.active && <Shown active={reveal.active} />}
      {reveal && !reveal.active && <Ask reveal={reveal} asking={asking} setAsking={setAsking} />}
      <ReportButtons report={block.report} />
    </div>
  );
}

type Reveal = NonNullable<BlockOf<'privacy'>['reveal']>;

function Shown({ active }: { active: NonNullable<Reveal['active']> }): ReactNode {
  const { actions } = usePanel();
  const { state, problem, run } = useBusy();
  return (
    <div className="bt-shown bt-tone-info">
      <p>
        {active.sentence} <time dateTime={active.until.iso}>{active.until.label}</time>
      </p>
      <p className="bt-buttons">
        <Button
          size="small"
          disabled={state === 'busy'}
          onClick={() => void run(() => actions.hide())}
        >
          {active.hide}
        </Button>
        <FailedLine problem={problem} />
      </p>
    </div>
  );
}

type AskProps = { reveal: Reveal } & Omit<PrivacyBodyProps, 'block'>;

function Ask({ reveal, asking, setAsking }: AskProps): ReactNode {
  const why = useId();
  return (
    <div>
      <Button
        size="small"
        disabled={!reveal.enabled}
        aria-expanded={asking}
        aria-describedby={reveal.why === '' ? undefined : why}
        onClick={() => setAsking(!asking)}
      >
        {reveal.label}
      </Button>
      {reveal.why !== '' && (
        <p id={why} className="bt-subtle">
          {reveal.why}
        </p>
      )}
      {asking && reveal.enabled && <RevealForm reveal={reveal} onDone={() => setAsking(false)} />}
    </div>
  );
}

import type { BlockOf } from '@baton/handoff-panel';
import { Button } from '@zendeskgarden/react-buttons';
import { useId } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { SentenceLine } from '../parts/sentence-line.tsx';
import { useBusy } from '../parts/use-busy.ts';

export function NextStepView({ block }: { block: BlockOf<'next_step'> }): ReactNode {
  const { insertControl, actions, strings } = usePanel();
  const [state, run] = useBusy();
  const id = useId();
  const { insert } = actions;
  const text = block.insertText;
  return (
    <section className="bt-next" aria-labelledby={id}>
      <h2 id={id}>{block.title}</h2>
      <p className="bt-next-step">
        <SentenceLine sentence={block.sentence} />
      </p>
      {block.why !== '' && <p className="bt-subtle">{block.why}</p>}
      {insertControl && insert && text !== null && (
        <p className="bt-buttons">
          <Button
            size="small"
            disabled={!insertControl.enabled || state === 'busy'}
            title={insertControl.why}
            onClick={() => void run(() => insert(text))}
          >
            {state === 'done' ? strings.done : insertControl.label}
          </Button>
          {state === 'failed' && (
            <span className="bt-failed" role="alert">
              {strings.commandFailed}
            </span>
          )}
        </p>
      )}
    </section>
  );
}

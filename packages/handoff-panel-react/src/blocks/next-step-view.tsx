import type { BlockOf } from '@baton/handoff-panel';
import { useId } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { EditedLine } from '../parts/edited-line.tsx';
import { InsertButton } from '../parts/insert-button.tsx';
import { SentenceLine } from '../parts/sentence-line.tsx';
import { useEditing } from '../parts/use-editing.tsx';

export function NextStepView({ block }: { block: BlockOf<'next_step'> }): ReactNode {
  const { insertControl, actions } = usePanel();
  const { pencil, form } = useEditing('nextStep');
  const id = useId();
  const { insert } = actions;
  const text = block.insertText;
  return (
    <section className="bt-next" aria-labelledby={id}>
      <div className="bt-editable">
        <h2 id={id}>{block.title}</h2>
        {pencil}
      </div>
      <p className="bt-next-step">
        <SentenceLine sentence={block.sentence} />
      </p>
      {block.why !== '' && <p className="bt-subtle">{block.why}</p>}
      <EditedLine edited={block.edited} />
      {form}
      {block.note && (
        <p className="bt-person-note">
          <span className="bt-meta">{block.note.label}</span> {block.note.text}
        </p>
      )}
      {insertControl && insert && text !== null && (
        <p className="bt-buttons">
          <InsertButton {...insertControl} insert={() => insert(text)} />
        </p>
      )}
    </section>
  );
}

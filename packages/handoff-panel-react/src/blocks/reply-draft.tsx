import type { BlockOf } from '@baton/handoff-panel';
import { Button } from '@zendeskgarden/react-buttons';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { FailedLine } from '../parts/failed-line.tsx';
import { InsertButton } from '../parts/insert-button.tsx';
import { Refs } from '../parts/refs.tsx';
import { useBusy } from '../parts/use-busy.ts';

/** A draft to put into the editor or to copy; a person sends it, or does not. */
export function ReplyDraft(props: { reply: NonNullable<BlockOf<'assist'>['reply']> }): ReactNode {
  const { reply } = props;
  const { actions, strings } = usePanel();
  const copying = useBusy();
  const { insertReply } = actions;
  return (
    <div>
      <h3>
        {reply.label} <span className="bt-unsent-mark">{strings.unsent}</span>
      </h3>
      {reply.note !== '' && <p className="bt-subtle">{reply.note}</p>}
      <blockquote className="bt-draft bt-plain" lang={reply.language} dir="auto">
        {reply.text}
      </blockquote>
      {reply.refs.length > 0 && (
        <p>
          <Refs refs={reply.refs} />
        </p>
      )}
      <p className="bt-buttons">
        {insertReply && <InsertButton {...reply.insert} insert={() => insertReply(reply.text)} />}
        <Button
          size="small"
          isBasic
          onClick={() => void copying.run(() => actions.copy(reply.text))}
        >
          {copying.state === 'done' ? strings.copied : reply.copyLabel}
        </Button>
        <FailedLine problem={copying.problem} />
      </p>
    </div>
  );
}

import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';

type ControlFormProps = {
  question: string;
  withNote: boolean;
  busy: boolean;
  onConfirm(note: string): void;
  onCancel(): void;
};

const NOTE_MAX = 5_000;

/** The question before a command, in place: a host's frame has no dialogs of its own. */
export function ControlForm(props: ControlFormProps): ReactNode {
  const { strings } = usePanel();
  const [note, setNote] = useState('');
  const first = useRef<HTMLTextAreaElement & HTMLFormElement>(null);
  const id = useId();
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      className="bt-form"
      aria-labelledby={id}
      {...(props.withNote ? {} : { ref: first, tabIndex: -1 })}
      onSubmit={(event) => {
        event.preventDefault();
        props.onConfirm(note.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      <label id={id} htmlFor={`${id}n`}>
        {props.question}
      </label>
      {props.withNote && (
        <textarea
          id={`${id}n`}
          ref={first}
          rows={3}
          maxLength={NOTE_MAX}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
      <p className="bt-buttons">
        <Button size="small" type="submit" isPrimary disabled={props.busy}>
          {strings.confirm}
        </Button>
        <Button size="small" isBasic onClick={props.onCancel}>
          {strings.cancel}
        </Button>
      </p>
    </form>
  );
}

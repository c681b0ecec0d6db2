import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';

type ControlFormProps = {
  question: string;
  withNote: boolean;
  busy: boolean;
  onConfirm: (note: string) => void;
  onCancel: () => void;
};

const NOTE_MAX = 5_000;

/** The question before a command, in place: a host's frame has no dialogs of its own. */
export function ControlForm(props: ControlFormProps): ReactNode {
  const { strings } = usePanel();
  const [note, setNote] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, button')?.focus(), []);
  return (
    <form
      ref={form}
      className="bt-form"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        props.onConfirm(note.trim());
      }}
    >
      <p id={id}>{props.question}</p>
      {props.withNote && (
        <label>
          {strings.noteLabel}
          <textarea
            rows={3}
            maxLength={NOTE_MAX}
            placeholder={strings.noteHint}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') props.onCancel();
            }}
          />
        </label>
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

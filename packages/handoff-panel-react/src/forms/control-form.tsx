import { useState } from 'react';
import type { ReactNode } from 'react';

import { AskForm } from './ask-form.tsx';
import { TextArea } from './text-area.tsx';
import { usePanel } from '../panel-context.ts';
import type { Busy } from '../parts/use-busy.ts';

export type ControlFormProps = {
  question: string;
  withNote: boolean;
  busy: Pick<Busy, 'state' | 'problem'>;
  onConfirm: (note: string) => void;
  onCancel: () => void;
};

const NOTE_MAX = 5_000;

/** The question before a command, in place. */
export function ControlForm(props: ControlFormProps): ReactNode {
  const { strings } = usePanel();
  const [note, setNote] = useState('');
  return (
    <AskForm
      label={props.question}
      submit={strings.confirm}
      busy={props.busy}
      onSubmit={() => props.onConfirm(note.trim())}
      onCancel={props.onCancel}
    >
      <p>{props.question}</p>
      {props.withNote && (
        <TextArea
          label={strings.noteLabel}
          hint={strings.noteHint}
          value={note}
          onChange={setNote}
          maxLength={NOTE_MAX}
          rows={3}
        />
      )}
    </AskForm>
  );
}

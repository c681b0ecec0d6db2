import type { ActionCommandItem } from '@baton/handoff-panel';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { ToneIcon } from '../parts/tone-icon.tsx';
import type { Busy } from '../parts/use-busy.ts';
import { AskForm } from './ask-form.tsx';
import { TextArea } from './text-area.tsx';

export type CommandFormProps = {
  command: ActionCommandItem;
  /** Label of the action it is for. */
  of: string;
  busy: Pick<Busy, 'state' | 'problem'>;
  onRun: (told: { anyway?: true; note?: string }) => void;
  onCancel: () => void;
};

const NOTE_MAX = 2_000;

/** What will happen, and first of all what speaks against it; a warning is overridden by its own button or not at all. */
export function CommandForm({ command, of, busy, onRun, onCancel }: CommandFormProps): ReactNode {
  const { strings } = usePanel();
  const [note, setNote] = useState('');
  const { warning, anyway } = command;
  return (
    <AskForm
      label={`${command.label}: ${of}`}
      submit={anyway ?? command.label}
      danger={warning !== null}
      busy={busy}
      onCancel={onCancel}
      onSubmit={() =>
        onRun({
          ...(anyway === null ? {} : { anyway: true as const }),
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        })
      }
    >
      {warning !== null && (
        <p className="bt-warning">
          <ToneIcon tone="warning" />
          <span>{warning}</span>
        </p>
      )}
      <p>{command.confirm}</p>
      <TextArea label={strings.commandNote} value={note} onChange={setNote} maxLength={NOTE_MAX} />
    </AskForm>
  );
}

import type { BlockOf } from '@baton/handoff-panel';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { Checks } from './checks.tsx';
import { useBusy } from '../parts/use-busy.ts';
import { AskForm } from './ask-form.tsx';
import { TextArea } from './text-area.tsx';

export type RevealFormProps = {
  reveal: NonNullable<BlockOf<'privacy'>['reveal']>;
  onDone: () => void;
};

const REASON = { min: 3, max: 500 } as const;

/** Asks to see what is hidden: which kinds, and why. Nothing is chosen beforehand: no more is shown than was wanted. */
export function RevealForm({ reveal, onDone }: RevealFormProps): ReactNode {
  const { actions } = usePanel();
  const only = reveal.kinds.length === 1 ? reveal.kinds.map(({ kind }) => kind) : [];
  const [reason, setReason] = useState('');
  const [kinds, setKinds] = useState<readonly string[]>(only);
  const busy = useBusy();
  const ask = async (): Promise<void> => {
    const wrong = await busy.run(() =>
      actions.reveal({ reason: reason.trim(), ...(kinds.length > 0 ? { kinds } : {}) }),
    );
    if (!wrong) onDone();
  };
  return (
    <AskForm
      label={reveal.label}
      submit={reveal.confirm}
      busy={busy}
      onCancel={onDone}
      onSubmit={() => void ask()}
    >
      <TextArea
        label={reveal.question}
        hint={reveal.hint}
        value={reason}
        onChange={setReason}
        required
        minLength={REASON.min}
        maxLength={REASON.max}
      />
      {reveal.kinds.length > 1 && (
        <Checks
          legend={reveal.kindsLabel}
          options={reveal.kinds.map(({ kind, label }) => [kind, label])}
          chosen={kinds}
          choose={setKinds}
          required
        />
      )}
      <p className="bt-subtle">{reveal.notice}</p>
    </AskForm>
  );
}

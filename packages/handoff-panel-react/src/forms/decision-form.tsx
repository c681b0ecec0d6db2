import type { ApprovalItem, ApprovalWord } from '@baton/handoff-panel';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

import type { Busy } from '../parts/use-busy.ts';
import { AskForm } from './ask-form.tsx';
import { TextArea } from './text-area.tsx';

export type DecisionFormProps = {
  item: ApprovalItem;
  decision: ApprovalWord['decision'];
  busy: Pick<Busy, 'state' | 'problem'>;
  onDecide: (word: ApprovalWord) => void;
  onCancel: () => void;
};

const NOTE_MAX = 2_000;

/** What a decision brings about, another amount where that is the decision, and a note. */
export function DecisionForm(props: DecisionFormProps): ReactNode {
  const { item, decision } = props;
  const [amount, setAmount] = useState(String(item.amount?.value ?? ''));
  const [note, setNote] = useState('');
  const id = useId();
  return (
    <AskForm
      label={`${item.labels[decision]}: ${item.sentence.text}`}
      submit={item.labels[decision]}
      danger={decision === 'reject'}
      busy={props.busy}
      onCancel={props.onCancel}
      onSubmit={() =>
        props.onDecide({
          decision,
          ...(decision === 'edit' ? { amount: Number(amount) } : {}),
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        })
      }
    >
      <p>{item.confirm[decision]}</p>
      {decision === 'edit' && (
        <div className="bt-field">
          <label htmlFor={id}>{item.labels.amount}</label>
          <span className="bt-money">
            <input
              id={id}
              type="number"
              inputMode="decimal"
              min={0}
              step="any"
              required
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
              // a turn of the wheel must never change what is paid
              onWheel={(event) => event.currentTarget.blur()}
            />
            {item.amount?.currency && <span>{item.amount.currency}</span>}
          </span>
        </div>
      )}
      <TextArea label={item.labels.note} value={note} onChange={setNote} maxLength={NOTE_MAX} />
    </AskForm>
  );
}

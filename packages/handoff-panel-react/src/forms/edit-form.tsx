import type { BlockOf, EditDraft } from '@baton/handoff-panel';
import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { useBusy } from '../parts/use-busy.ts';
import { AskForm } from './ask-form.tsx';
import { TextArea } from './text-area.tsx';

type Edit = BlockOf<'feedback'>['edit'];
type Part = 'headline' | 'nextStep' | 'note';

export type EditFormProps = {
  edit: Edit;
  /** Which texts; the others stay as they are. */
  parts: readonly Part[];
  onDone: () => void;
};

const MAX: Record<Part, number> = { headline: 300, nextStep: 500, note: 2_000 };

/** What is sent for a text: null leaves Baton's own, which an untouched one and an emptied one do. */
function sent(edit: Edit, part: Part, text: string): string | null {
  const own = part === 'note' || edit.own[part];
  const wanted = text.trim();
  return wanted === '' || (!own && wanted === edit[part]) ? null : wanted;
}

/** Words over the brief's. When somebody wrote meanwhile, their words are shown and one's own are kept. */
export function EditForm({ edit, parts, onDone }: EditFormProps): ReactNode {
  const { actions } = usePanel();
  const [start] = useState(edit);
  const [base, setBase] = useState(edit);
  const [texts, setTexts] = useState<Record<Part, string>>(edit);
  const [restoring, setRestoring] = useState(false);
  const busy = useBusy();
  const conflict = busy.problem?.code === 'brief-changed' && base.version !== edit.version;

  const save = async (draft: Omit<EditDraft, 'base'>): Promise<void> => {
    // whoever has read the newer words may write over them
    const on = conflict ? edit : base;
    setBase(on);
    const wrong = await busy.run(() => actions.saveEdit({ base: on.version, ...draft }));
    if (!wrong) onDone();
  };
  const draft = (): Omit<EditDraft, 'base'> => {
    const now = conflict ? edit : base;
    const text = (part: Part): string => (parts.includes(part) ? texts[part] : now[part]);
    return {
      headline: sent(now, 'headline', text('headline')),
      nextStep: sent(now, 'nextStep', text('nextStep')),
      note: sent(now, 'note', text('note')),
    };
  };
  const { restore } = edit.labels;
  if (restoring && restore !== null) {
    return (
      <AskForm
        label={restore}
        submit={restore}
        danger
        busy={busy}
        onCancel={() => setRestoring(false)}
        onSubmit={() => void save({ headline: null, nextStep: null, note: null })}
      >
        <p>{edit.restoreConfirm}</p>
      </AskForm>
    );
  }
  return (
    <AskForm
      label={parts.length === 1 ? `${edit.label}: ${edit.labels[parts[0] ?? 'note']}` : edit.label}
      submit={edit.labels.save}
      busy={busy}
      onCancel={onDone}
      onSubmit={() => void save(draft())}
      more={
        restore !== null && (
          <Button size="small" isBasic onClick={() => setRestoring(true)}>
            {restore}
          </Button>
        )
      }
    >
      {parts.map((part) => (
        <div key={part} className="bt-field">
          <TextArea
            label={edit.labels[part]}
            {...(part === 'note' ? { hint: edit.labels.noteHint } : {})}
            value={texts[part]}
            onChange={(text) => setTexts({ ...texts, [part]: text })}
            maxLength={MAX[part]}
            rows={3}
          />
          {edit.version !== start.version && edit[part] !== start[part] && (
            <p className="bt-newer">
              <span className="bt-meta">{edit.labels.newer}</span> {edit[part]}
            </p>
          )}
        </div>
      ))}
    </AskForm>
  );
}

import { useState } from 'react';
import type { ReactNode } from 'react';

import { later } from '../forms/later.tsx';
import { usePanel } from '../panel-context.ts';
import { Pencil } from './pencil.tsx';

const EditForm = later((forms) => forms.EditForm);

/** A pencil for one text of the brief and the form it opens; neither where the panel lets nobody edit. */
export function useEditing(part: 'headline' | 'nextStep'): { pencil: ReactNode; form: ReactNode } {
  const { edit } = usePanel();
  const [open, setOpen] = useState(false);
  if (!edit) return { pencil: null, form: null };
  return {
    pencil: (
      <Pencil
        label={`${edit.label}: ${edit.labels[part]}`}
        open={open}
        toggle={() => setOpen(!open)}
      />
    ),
    form: open && <EditForm edit={edit} parts={[part]} onDone={() => setOpen(false)} />,
  };
}

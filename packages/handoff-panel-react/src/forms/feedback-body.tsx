import type { BlockOf } from '@baton/handoff-panel';
import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { EditForm } from './edit-form.tsx';
import { RatingForm } from './rating-form.tsx';

const EVERY_PART = ['headline', 'nextStep', 'note'] as const;

export function FeedbackBody({ block }: { block: BlockOf<'feedback'> }): ReactNode {
  const { edit, rating } = block;
  const [editing, setEditing] = useState(false);
  return (
    <div className="bt-parts">
      <div>
        {edit.edited !== null && (
          <p className="bt-facts">
            <span>{edit.edited}</span>
            {edit.stale !== null && <span className="bt-tone-warning bt-status">{edit.stale}</span>}
          </p>
        )}
        <Button size="small" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {edit.label}
        </Button>
        {editing && <EditForm edit={edit} parts={EVERY_PART} onDone={() => setEditing(false)} />}
      </div>
      <RatingForm rating={rating} />
    </div>
  );
}

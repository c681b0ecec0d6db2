import type { BlockOf } from '@baton/handoff-panel';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { spotlight } from '../paging/spotlight.ts';
import { useWanted } from '../paging/use-wanted.ts';
import { usePanel } from '../panel-context.ts';
import { Section } from '../parts/section.tsx';
import { ActionRow } from './action-row.tsx';

export function ActionsView({ block }: { block: BlockOf<'actions'> }): ReactNode {
  const { strings } = usePanel();
  const [open, setOpen] = useState(block.open);
  const [reads, setReads] = useState(false);
  const id = useId();
  const [sought, setSought] = useState<{ id: string } | null>(null);
  const lists = useRef<HTMLDivElement>(null);
  useWanted(
    'action',
    useCallback(
      (wanted: string) => {
        const action = block.items.find((item) => item.id === wanted);
        if (!action) return;
        setOpen(true);
        if (action.kind === 'read') setReads(true);
        setSought({ id: wanted });
      },
      [block.items],
    ),
  );
  // after the list it lies in has been unfolded
  useEffect(() => {
    const rows = lists.current?.querySelectorAll<HTMLElement>('[data-id]') ?? [];
    for (const row of rows) if (row.dataset['id'] === sought?.id) spotlight(row);
  }, [sought]);
  const writes = block.items.filter(({ kind }) => kind === 'write');
  const looks = block.items.filter(({ kind }) => kind === 'read');
  return (
    <Section block={block} {...(block.open ? {} : { disclosure: { open, setOpen } })}>
      <div ref={lists}>
        {block.items.length === 0 && <p className="bt-subtle">{block.fallbackText}</p>}
        {writes.length > 0 && (
          <ol className="bt-list bt-rows">
            {writes.map((action) => (
              <ActionRow key={action.id} action={action} />
            ))}
          </ol>
        )}
        {looks.length > 0 && (
          <>
            <button
              type="button"
              className="bt-link bt-lookups"
              aria-expanded={reads}
              aria-controls={id}
              onClick={() => setReads(!reads)}
            >
              {reads ? strings.hideReads : strings.showReads} ({looks.length})
            </button>
            <ol id={id} className="bt-list bt-rows" hidden={!reads}>
              {looks.map((action) => (
                <ActionRow key={action.id} action={action} />
              ))}
            </ol>
          </>
        )}
      </div>
    </Section>
  );
}

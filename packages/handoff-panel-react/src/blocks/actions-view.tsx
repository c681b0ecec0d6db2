import type { ActionItem, BlockOf } from '@baton/handoff-panel';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { spotlight } from '../paging/spotlight.ts';
import { useWanted } from '../paging/use-wanted.ts';
import { usePanel } from '../panel-context.ts';
import { Section } from '../parts/section.tsx';
import { ActionRow } from './action-row.tsx';

/** What was done: the changes that matter at once, the other changes and the lookups by button. */
export function ActionsView({ block }: { block: BlockOf<'actions'> }): ReactNode {
  const { strings } = usePanel();
  const [open, setOpen] = useState(block.open);
  const [reads, setReads] = useState(false);
  const [every, setEvery] = useState(false);
  const [sought, setSought] = useState<{ id: string } | null>(null);
  const lists = useRef<HTMLDivElement>(null);
  const id = useId();
  useWanted(
    'action',
    useCallback(
      (wanted: string) => {
        const action = block.items.find((item) => item.id === wanted);
        if (!action) return;
        setOpen(true);
        if (action.kind === 'read') setReads(true);
        else if (action.folded) setEvery(true);
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
  const writes = block.items.filter(({ kind, folded }) => kind === 'write' && (every || !folded));
  const looks = block.items.filter(({ kind }) => kind === 'read');
  return (
    <Section block={block} {...(block.open ? {} : { disclosure: { open, setOpen } })}>
      <div ref={lists}>
        {block.totalsLine !== '' && <p className="bt-totals">{block.totalsLine}</p>}
        {block.items.length === 0 && <p className="bt-subtle">{block.fallbackText}</p>}
        {writes.length > 0 && <Rows id={`${id}w`} actions={writes} />}
        {(block.more ?? looks.length > 0) && (
          <p className="bt-unfold">
            {block.more && (
              <Unfold list={`${id}w`} open={every} toggle={() => setEvery(!every)}>
                {every ? block.more.hide : block.more.show}
              </Unfold>
            )}
            {looks.length > 0 && (
              <Unfold list={`${id}r`} open={reads} toggle={() => setReads(!reads)}>
                {reads ? strings.hideReads : strings.showReads} ({looks.length})
              </Unfold>
            )}
          </p>
        )}
        {looks.length > 0 && <Rows id={`${id}r`} actions={looks} hidden={!reads} />}
      </div>
    </Section>
  );
}

type RowsProps = { id: string; actions: readonly ActionItem[]; hidden?: boolean };

function Rows({ id, actions, hidden }: RowsProps): ReactNode {
  return (
    <ol id={id} className="bt-list bt-rows" hidden={hidden}>
      {!hidden && actions.map((action) => <ActionRow key={action.id} action={action} />)}
    </ol>
  );
}

type UnfoldProps = { list: string; open: boolean; toggle: () => void; children: ReactNode };

function Unfold({ list, open, toggle, children }: UnfoldProps): ReactNode {
  return (
    <button
      type="button"
      className="bt-link"
      aria-expanded={open}
      aria-controls={list}
      onClick={toggle}
    >
      {children}
    </button>
  );
}

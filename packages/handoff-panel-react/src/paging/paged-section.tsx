import type { BlockOf, Ref } from '@baton/handoff-panel';
import { Button } from '@zendeskgarden/react-buttons';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { Section } from '../parts/section.tsx';
import { spotlight } from './spotlight.ts';
import { usePages } from './use-pages.ts';
import type { Page } from './use-pages.ts';
import { useWanted } from './use-wanted.ts';

type PagedSectionProps<T> = {
  block: BlockOf<'transcript'> | BlockOf<'reasoning'>;
  /** Which evidence lies in here. */
  evidence: Ref['type'];
  load: (after: number) => Promise<Page<T>>;
  /** One item; its element carries `data-id` and can be focused. */
  renderItem: (item: T) => ReactNode;
};

/** A folded list that loads when it is opened, goes on by button, and opens by itself for evidence. */
export function PagedSection<T extends { id: string }>(props: PagedSectionProps<T>): ReactNode {
  const { block, evidence, load, renderItem } = props;
  const { strings } = usePanel();
  const [open, setOpen] = useState(block.open);
  const [sought, setSought] = useState<{ id: string } | null>(null);
  const served = useRef(sought);
  const list = useRef<HTMLOListElement>(null);
  const { items, complete, status, more } = usePages(load, block.count);

  useWanted(
    evidence,
    useCallback((id: string) => {
      setOpen(true);
      setSought({ id });
    }, []),
  );

  useEffect(() => {
    if (open && items.length === 0 && !complete && status === 'idle') void more();
  }, [open, items, complete, status, more]);

  useEffect(() => {
    if (sought === null || served.current === sought || !open) return;
    const place = items.findIndex(({ id }) => id === sought.id);
    const element = list.current?.children[place];
    if (element instanceof HTMLElement) spotlight(element);
    else if (status !== 'idle') return;
    else if (!complete) {
      void more();
      return;
    }
    served.current = sought;
  }, [sought, items, complete, status, open, more]);

  return (
    <Section block={block} disclosure={{ open, setOpen }}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it */}
      <section className="bt-scroll" tabIndex={0} aria-label={block.title}>
        <ol className="bt-list" ref={list}>
          {items.map(renderItem)}
        </ol>
        {complete && items.length === 0 && <p className="bt-subtle">{block.fallbackText}</p>}
        {status === 'loading' && <p className="bt-more">{strings.loading}</p>}
        {status === 'failed' && (
          <p className="bt-more" role="alert">
            {strings.loadFailed}{' '}
            <Button size="small" isBasic onClick={() => void more()}>
              {strings.retry}
            </Button>
          </p>
        )}
        {status === 'idle' && !complete && items.length > 0 && (
          <p className="bt-more">
            <Button size="small" isBasic onClick={() => void more()}>
              {strings.loadMore}
            </Button>
          </p>
        )}
      </section>
    </Section>
  );
}

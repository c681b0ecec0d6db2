import type { BlockOf } from '@baton/handoff-panel';
import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { later } from '../forms/later.tsx';
import { useWanted } from '../paging/use-wanted.ts';
import { Section } from '../parts/section.tsx';

const PrivacyBody = later((forms) => forms.PrivacyBody);

/** What is hidden, how to have it shown, and the report of everything; opened by whoever meets a hidden value. */
export function PrivacyView({ block }: { block: BlockOf<'privacy'> }): ReactNode {
  const [open, setOpen] = useState(block.open);
  const [asking, setAsking] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  useWanted(
    'privacy',
    useCallback(() => {
      setOpen(true);
      setAsking(true);
      // the form may be open already
      body.current?.querySelector('textarea')?.focus();
    }, []),
  );
  return (
    <Section block={block} disclosure={{ open, setOpen }}>
      <div ref={body}>
        <PrivacyBody block={block} asking={asking} setAsking={setAsking} />
      </div>
    </Section>
  );
}

import type { Block } from '@baton/handoff-panel';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

import { Chevron } from './chevron.tsx';

type SectionProps = {
  block: Pick<Block, 'kind' | 'title' | 'summary' | 'open'>;
  children: ReactNode;
  /** Drawn in the header of a folded section: what can be seen without opening it. */
  glance?: ReactNode;
  /** Set by blocks that open on demand: evidence, or a page to load. */
  disclosure?: { open: boolean; setOpen: (open: boolean) => void };
};

/** A titled part of the panel: plain when it came open, folded behind its header otherwise. */
export function Section({ block, children, glance, disclosure }: SectionProps): ReactNode {
  const id = useId();
  const [own, setOwn] = useState(block.open);
  const { open, setOpen } = disclosure ?? { open: own, setOpen: setOwn };
  const summary = block.summary !== '' && <span className="bt-summary">{block.summary}</span>;
  if (block.open && !disclosure) {
    return (
      <section className={`bt-section bt-${block.kind}`}>
        <div className="bt-head">
          <h2>{block.title}</h2>
          {summary}
        </div>
        {children}
      </section>
    );
  }
  return (
    <section className={`bt-section bt-fold bt-${block.kind}`}>
      <h2 className="bt-fold-head">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Chevron />
          <span className="bt-fold-title">{block.title}</span>
          {!open && glance}
          {!open && summary}
        </button>
      </h2>
      <div id={id} className="bt-fold-body" hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}

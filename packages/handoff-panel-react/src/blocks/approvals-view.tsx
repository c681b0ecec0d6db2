import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { Section } from '../parts/section.tsx';
import { ApprovalCard } from './approval-card.tsx';

/** What waits for a person's word, before everything that can be read at leisure. */
export function ApprovalsView({ block }: { block: BlockOf<'approvals'> }): ReactNode {
  return (
    // each request is said below: the header need not say it, too
    <Section block={block.open ? { ...block, summary: '' } : block}>
      <ol className="bt-list bt-rows">
        {block.items.map((item) => (
          <ApprovalCard key={item.id} item={item} />
        ))}
      </ol>
    </Section>
  );
}

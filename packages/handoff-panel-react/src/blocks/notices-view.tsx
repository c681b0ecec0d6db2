import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { SentenceLine } from '../parts/sentence-line.tsx';
import { ToneIcon } from '../parts/tone-icon.tsx';

export function NoticesView({ block }: { block: BlockOf<'notices'> }): ReactNode {
  if (block.items.length === 0) return null;
  return (
    <section className="bt-notices" aria-label={block.title}>
      <ul className="bt-list">
        {block.items.map((notice) => (
          <li
            key={`${notice.code}:${notice.sentence.text}`}
            className={`bt-notice bt-tone-${notice.tone}`}
          >
            <ToneIcon tone={notice.tone} />
            <span className="bt-grow">
              <SentenceLine sentence={notice.sentence} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

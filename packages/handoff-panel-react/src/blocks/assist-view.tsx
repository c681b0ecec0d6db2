import type { BlockOf } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { keyed } from '../parts/keyed.ts';
import { Section } from '../parts/section.tsx';
import { SentenceLine } from '../parts/sentence-line.tsx';
import { ToneIcon } from '../parts/tone-icon.tsx';
import { ReplyDraft } from './reply-draft.tsx';
import { SuggestionRow } from './suggestion-row.tsx';

/** Help for whoever answers: what to weigh, a draft, what may fit; said to be suggestions before anything else. */
export function AssistView({ block }: { block: BlockOf<'assist'> }): ReactNode {
  const { flags, reply, suggestions, items, titles } = block;
  return (
    <Section block={block.open ? { ...block, summary: '' } : block}>
      <div className="bt-parts">
        {block.caution !== '' && <p className="bt-subtle">{block.caution}</p>}
        {flags.length > 0 && (
          <div>
            <h3>{titles.flags}</h3>
            <ul className="bt-list bt-rows">
              {keyed(flags, ({ code }) => code).map(([key, flag]) => (
                <li key={key} className="bt-action">
                  <ToneIcon tone={flag.tone} />
                  <p className="bt-grow">
                    <span className="bt-strong">{flag.label}</span>{' '}
                    <SentenceLine sentence={flag.sentence} />
                  </p>
                </li>
              ))}
            </ul>
          </div>
        )}
        {reply && <ReplyDraft reply={reply} />}
        {suggestions.length > 0 && (
          <div>
            <h3>{titles.suggestions}</h3>
            <ul className="bt-list bt-rows">
              {keyed(suggestions, ({ id }) => id).map(([key, suggestion]) => (
                <SuggestionRow key={key} suggestion={suggestion} />
              ))}
            </ul>
          </div>
        )}
        {items.length > 0 && (
          <div>
            <h3>{titles.written}</h3>
            {block.written !== '' && <p className="bt-subtle">{block.written}</p>}
            <ul className="bt-bullets">
              {keyed(items, ({ text }) => text).map(([key, sentence]) => (
                <li key={key}>
                  <SentenceLine sentence={sentence} />
                </li>
              ))}
            </ul>
          </div>
        )}
        {block.missing.map((sentence) => (
          <p key={sentence} className="bt-subtle">
            {sentence}
          </p>
        ))}
      </div>
    </Section>
  );
}

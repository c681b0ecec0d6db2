import type { BlockOf, TranscriptItem } from '@baton/handoff-panel';
import { memo } from 'react';
import type { ReactNode } from 'react';

import { PagedSection } from '../paging/paged-section.tsx';
import { usePanel } from '../panel-context.ts';
import { ExternalName } from '../parts/external-name.tsx';
import { keyed } from '../parts/keyed.ts';

export function TranscriptView({ block }: { block: BlockOf<'transcript'> }): ReactNode {
  const { actions, strings } = usePanel();
  return (
    <PagedSection
      block={block}
      evidence="turn"
      load={actions.loadTranscript}
      renderItem={(turn) => <TurnRow key={turn.id} turn={turn} unsent={strings.unsent} />}
    />
  );
}

const TurnRow = memo(function TurnRow(props: { turn: TranscriptItem; unsent: string }): ReactNode {
  const { turn, unsent } = props;
  return (
    <li
      className={`bt-turn bt-by-${turn.by}${turn.unsent ? ' bt-unsent' : ''}`}
      data-id={turn.id}
      tabIndex={-1}
    >
      <p className="bt-facts">
        <span className="bt-strong">{turn.byLabel}</span>
        <time dateTime={turn.at.iso}>{turn.at.label}</time>
        {turn.unsent && <span className="bt-status bt-tone-warning">{unsent}</span>}
      </p>
      {/* each customer writes in a language and a direction of their own */}
      <p
        className="bt-bubble bt-plain"
        dir="auto"
        {...(turn.language ? { lang: turn.language } : {})}
      >
        {turn.text}
      </p>
      {turn.attachments.length > 0 && (
        <ul className="bt-sources">
          {keyed(turn.attachments, ({ name }) => name).map(([key, file]) => (
            <li key={key}>
              <ExternalName name={file.name} url={file.url} />{' '}
              <span className="bt-subtle">{file.detail}</span>
            </li>
          ))}
        </ul>
      )}
      {turn.note !== '' && <p className={`bt-note bt-tone-${turn.tone}`}>{turn.note}</p>}
    </li>
  );
});

import { PanelSkeleton, StateCard } from '@baton/handoff-panel-react';
import type { ReactNode } from 'react';

import type { Refusal } from './boot-config.ts';
import { Frame } from './host/frame.tsx';
import type { TicketHost } from './host/ticket-host.ts';
import type { LoadWords } from './words/load-words.ts';
import { useWords } from './words/use-words.ts';

/** What a page that may not be used has to say, and where. */
export type RefusedProps = {
  host: TicketHost | null;
  loadWords: LoadWords;
  locale: string;
  /** Null outside of the helpdesk. */
  refusal: Refusal | null;
};

/** A page load without anything to look at: why, what to do, and the number for whoever can look it up. */
export function Refused({ host, loadWords, locale, refusal }: RefusedProps): ReactNode {
  const words = useWords(loadWords, locale);
  const said = words?.states[refusal?.code ?? 'outside'] ?? words?.states.signature;
  return (
    <Frame host={host} locale={locale}>
      {words && said ? (
        <StateCard
          alone
          tone={refusal ? 'warning' : 'info'}
          title={said.title}
          text={refusal?.request ? said.text + words.request + refusal.request : said.text}
        />
      ) : (
        <PanelSkeleton label="" />
      )}
    </Frame>
  );
}

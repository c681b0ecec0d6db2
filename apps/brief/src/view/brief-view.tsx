import type { Panel, Tone } from '@baton/handoff-panel';
import { PanelSkeleton, PanelView, StateCard } from '@baton/handoff-panel-react';
import type { PanelActions } from '@baton/handoff-panel-react';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import type { OpenBrief } from '../open-brief.ts';
import type { PanelState } from '../panel/panel-store.ts';
import { dropSession } from '../session/kept-session.ts';
import type { PageWords } from '../words/words.ts';
import { PageHead } from './page-head.tsx';

const PAGE_SIZE = 200;

const TONES: Record<Exclude<PanelState['kind'], 'loading' | 'panel'>, Tone> = {
  none: 'neutral',
  over: 'warning',
  denied: 'neutral',
  unreachable: 'warning',
};

type BriefViewProps = {
  brief: OpenBrief;
  /** Null while they are on their way. */
  words: PageWords | null;
};

/** The newest panel of the conversation, or a word on why there is none. */
export function BriefView({ brief, words }: BriefViewProps): ReactNode {
  const { store, opened } = brief;
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const actions = useActions(brief, state.kind === 'panel' ? state.panel.conversationId : '');
  useEffect(() => {
    // A reload would only say so again.
    if (state.kind === 'over') dropSession();
  }, [state.kind]);
  if (state.kind === 'panel') {
    return (
      <div className="page-brief">
        {words && <PageHead words={words} ticket={opened.ticket} />}
        {words && state.stale && (
          <StateCard
            tone="warning"
            title={words.stale.title}
            text={words.stale.text + (state.panel.asOf?.label ?? '')}
            action={{ label: words.retry, run: () => void store.refresh() }}
          />
        )}
        <WholePanel panel={state.panel} actions={actions} />
      </div>
    );
  }
  if (state.kind === 'loading' || !words) return <PanelSkeleton label={words?.loading ?? ''} />;
  return (
    <div className="page-alone">
      <StateCard
        alone
        tone={TONES[state.kind]}
        {...words.states[state.kind]}
        {...(state.kind === 'unreachable' && {
          action: { label: words.retry, run: () => void store.refresh() },
        })}
      />
    </div>
  );
}

/**
 * There is room for what was said: it comes open, beside the brief where the page is wide. Focus goes to where the brief begins,
 * which is read next, and which keys scroll.
 */
function WholePanel({ panel, actions }: { panel: Panel; actions: PanelActions }): ReactNode {
  useEffect(() => {
    document.querySelector<HTMLElement>('main.bt-panel')?.focus({ preventScroll: true });
  }, []);
  const whole = useMemo(
    () => ({
      ...panel,
      blocks: panel.blocks.map((block) =>
        block.kind === 'transcript' ? { ...block, open: true } : block,
      ),
    }),
    [panel],
  );
  return <PanelView panel={whole} actions={actions} />;
}

function useActions({ client, store }: OpenBrief, id: string): PanelActions {
  return useMemo(
    () => ({
      loadTranscript: (after) => client.fetchTranscript(id, { after, limit: PAGE_SIZE }),
      loadReasoning: (after) => client.fetchReasoning(id, { after, limit: PAGE_SIZE }),
      run: (command) => store.run(command),
      refresh: () => store.refresh({ fresh: true }),
      copy: (text) => navigator.clipboard.writeText(text),
      decide: (approvalId, word) => store.change((to) => to.decideApproval(approvalId, word)),
      runAction: (actionId, run) => store.change((to) => to.runAction(id, actionId, run)),
      saveEdit: (edit) => store.change((to) => to.saveEdit(id, edit)),
      rate: (rating) => store.change((to) => to.rate(id, rating)),
      reveal: (wish) => store.change((to) => to.reveal(id, wish)),
      hide: () => store.change((to) => to.hide(id)),
      loadReport: (format) => client.fetchTrustReport(id, { format }),
    }),
    [client, store, id],
  );
}

import { PanelSkeleton, PanelView, StateCard } from '@baton/handoff-panel-react';
import type { PanelActions } from '@baton/handoff-panel-react';
import type { Tone } from '@baton/handoff-panel';
import { useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import { copyText } from './host/copy-text.ts';
import { Frame } from './host/frame.tsx';
import type { PanelState } from './panel/panel-store.ts';
import type { Sidebar } from './sidebar.ts';
import { useWords } from './words/use-words.ts';

const PAGE_SIZE = 100;

const TONES: Record<Exclude<PanelState['kind'], 'loading' | 'panel' | 'ask'>, Tone> = {
  none: 'neutral',
  expired: 'warning',
  denied: 'neutral',
  'no-agent': 'neutral',
  unreachable: 'warning',
};

/** The sidebar: the newest panel in the host's colours, or a word on why there is none. */
export function App({ sidebar }: { sidebar: Sidebar }): ReactNode {
  const { host, store } = sidebar;
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const shown = state.kind === 'panel' ? state.panel : null;
  const locale = shown?.locale ?? sidebar.locale();
  return (
    <Frame host={host} locale={locale} dir={shown?.dir ?? 'ltr'}>
      <Content state={state} sidebar={sidebar} locale={locale} />
    </Frame>
  );
}

type ContentProps = { state: PanelState; sidebar: Sidebar; locale: string };

function Content({ state, sidebar, locale }: ContentProps): ReactNode {
  const words = useWords(sidebar.loadWords, locale);
  const { closed, store } = sidebar;
  const isClosed = useSyncExternalStore(closed.subscribe, closed.get);
  const conversationId = state.kind === 'panel' ? state.panel.conversationId : '';
  const actions = useActions(sidebar, conversationId);
  if (state.kind === 'panel') {
    return (
      <>
        {words && state.stale && (
          <StateCard
            tone="warning"
            title={words.stale.title}
            text={words.stale.text + (state.panel.asOf?.label ?? '')}
            action={{ label: words.retry, run: () => void store.refresh() }}
          />
        )}
        {words && isClosed && <StateCard tone="neutral" {...words.closed} />}
        <PanelView
          panel={state.panel}
          actions={actions}
          frozen={isClosed && words ? words.closed.title : null}
        />
      </>
    );
  }
  if (state.kind === 'ask') return <StateCard alone {...state.card} />;
  if (state.kind === 'loading' || !words) return <PanelSkeleton label={words?.loading ?? ''} />;
  return (
    <StateCard
      alone
      tone={TONES[state.kind]}
      {...words.states[state.kind]}
      {...(state.kind === 'unreachable'
        ? { action: { label: words.retry, run: () => void store.refresh() } }
        : {})}
    />
  );
}

function useActions({ client, store, host }: Sidebar, id: string): PanelActions {
  return useMemo(
    () => ({
      loadTranscript: (after) => client.fetchTranscript(id, { after, limit: PAGE_SIZE }),
      loadReasoning: (after) => client.fetchReasoning(id, { after, limit: PAGE_SIZE }),
      run: (command) => store.run(command),
      refresh: () => store.refresh({ fresh: true }),
      copy: copyText,
      insert: (text) => host.insertNote(text),
      insertReply: (text) => host.insertReply(text),
      applyMacro: (macro) => host.applyMacro(macro),
      decide: (approvalId, word) => store.change((to) => to.decideApproval(approvalId, word)),
      runAction: (actionId, run) => store.change((to) => to.runAction(id, actionId, run)),
      saveEdit: (edit) => store.change((to) => to.saveEdit(id, edit)),
      rate: (rating) => store.change((to) => to.rate(id, rating)),
      reveal: (wish) => store.change((to) => to.reveal(id, wish)),
      hide: () => store.change((to) => to.hide(id)),
      loadReport: (format) => client.fetchTrustReport(id, { format }),
    }),
    [client, store, host, id],
  );
}

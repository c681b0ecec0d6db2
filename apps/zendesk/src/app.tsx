import { BatonTheme, PanelSkeleton, PanelView, StateCard } from '@baton/handoff-panel-react';
import type { ColorScheme, PanelActions } from '@baton/handoff-panel-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import { copyFor } from './copy.ts';
import { copyText } from './host/copy-text.ts';
import { followHeight } from './host/follow-height.ts';
import type { PanelState } from './panel/panel-store.ts';
import type { Sidebar } from './sidebar.ts';

const PAGE_SIZE = 100;

/** The sidebar: the newest panel in the host's colours, or a word on why there is none. */
export function App({ sidebar }: { sidebar: Sidebar }): ReactNode {
  const { host, store } = sidebar;
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const [scheme, setScheme] = useState<ColorScheme>(host.scheme);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => host.onScheme(setScheme), [host]);
  useEffect(() => {
    document.documentElement.dataset['scheme'] = scheme;
  }, [scheme]);
  useEffect(
    () =>
      frame.current ? followHeight(frame.current, (height) => host.resize(height)) : undefined,
    [host],
  );
  const locale = state.kind === 'panel' ? state.panel.locale : sidebar.locale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  return (
    <div ref={frame}>
      <BatonTheme scheme={scheme} dir={state.kind === 'panel' ? state.panel.dir : 'ltr'}>
        <Content state={state} sidebar={sidebar} locale={locale} />
      </BatonTheme>
    </div>
  );
}

type ContentProps = { state: PanelState; sidebar: Sidebar; locale: string };

function Content({ state, sidebar, locale }: ContentProps): ReactNode {
  const copy = copyFor(locale);
  const retry = { label: copy.retry, run: () => void sidebar.store.refresh() };
  const conversationId = state.kind === 'panel' ? state.panel.conversationId : '';
  const actions = useActions(sidebar, conversationId);
  switch (state.kind) {
    case 'loading':
      return <PanelSkeleton label={copy.loading} />;
    case 'none':
      return <StateCard tone="neutral" {...copy.none} />;
    case 'expired':
      return <StateCard tone="warning" {...copy.expired} />;
    case 'denied':
      return <StateCard tone="neutral" {...copy.denied} />;
    case 'unreachable':
      return <StateCard tone="warning" {...copy.unreachable} action={retry} />;
    case 'panel':
      return (
        <>
          {state.stale && (
            <StateCard
              tone="warning"
              title={copy.stale.title}
              text={[copy.stale.text, state.panel.asOf?.label].filter(Boolean).join(' ')}
              action={retry}
            />
          )}
          <PanelView panel={state.panel} actions={actions} />
        </>
      );
  }
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

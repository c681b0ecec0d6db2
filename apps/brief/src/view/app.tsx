import { BatonTheme, PanelSkeleton, StateCard } from '@baton/handoff-panel-react';
import { useEffect, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import type { BriefPage, PageState } from '../brief-page.ts';
import type { PanelState } from '../panel/panel-store.ts';
import { useWords } from '../words/use-words.ts';
import { BriefView } from './brief-view.tsx';
import { CodeForm } from './code-form.tsx';
import { useScheme } from './use-scheme.ts';

/** Whoever runs the service can say more of these; of the others the page has said all there is. */
const LOOKED_UP: ReadonlySet<string> = new Set(['invalid', 'denied', 'unreachable']);

/** Stands in for the brief while there is none. */
const NO_BRIEF = { subscribe: () => () => undefined, getState: () => null };

/** The whole page: the brief, what is asked for before it, or a word on why there is none. */
export function App({ page }: { page: BriefPage }): ReactNode {
  const state = useSyncExternalStore(page.subscribe, page.getState);
  const scheme = useScheme();
  const locale = page.locale();
  const store = state.kind === 'open' ? state.brief.store : NO_BRIEF;
  const shown = useSyncExternalStore<PanelState | null>(store.subscribe, store.getState);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <BatonTheme scheme={scheme} dir={shown?.kind === 'panel' ? shown.panel.dir : 'ltr'}>
      <Content page={page} state={state} locale={locale} />
    </BatonTheme>
  );
}

type ContentProps = { page: BriefPage; state: PageState; locale: string };

function Content({ page, state, locale }: ContentProps): ReactNode {
  const words = useWords(locale);
  useEffect(() => {
    if (words) document.title = `${words.title} · Baton`;
  }, [words]);
  if (state.kind === 'open') return <BriefView brief={state.brief} words={words} />;
  if (state.kind === 'opening' || !words) return <PanelSkeleton label={words?.loading ?? ''} />;
  if (state.kind === 'code')
    return <CodeForm why={state.why} words={words} send={(code) => page.sendCode(code)} />;
  const { why, request } = state;
  const { title, text } = words.states[why];
  const number = request !== null && LOOKED_UP.has(why) ? words.request + request : '';
  const mayPass = why === 'unreachable' || why === 'too-many';
  return (
    <div className="page-alone">
      <StateCard
        alone
        tone={why === 'no-link' ? 'info' : 'warning'}
        title={title}
        text={text + number}
        {...(mayPass && { action: { label: words.retry, run: () => void page.retry() } })}
      />
    </div>
  );
}

import { BatonTheme, StateCard } from '@baton/handoff-panel-react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';

import { App } from './app.tsx';
import { copyFor } from './copy.ts';
import type { Sidebar } from './sidebar.ts';

/** Draws the sidebar into an element. */
export function mount(element: HTMLElement, sidebar: Sidebar): Root {
  const root = createRoot(element);
  root.render(<App sidebar={sidebar} />);
  return root;
}

/** Draws a word for whoever opens the page by itself. */
export function mountOutside(element: HTMLElement, locale: string): Root {
  const root = createRoot(element);
  root.render(
    <BatonTheme scheme="light">
      <StateCard tone="info" {...copyFor(locale).outsideHost} />
    </BatonTheme>,
  );
  return root;
}

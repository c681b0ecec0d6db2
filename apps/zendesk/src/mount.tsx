import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';

import { App } from './app.tsx';
import { Refused } from './refused.tsx';
import type { RefusedProps } from './refused.tsx';
import type { Sidebar } from './sidebar.ts';

/** Draws the sidebar into an element, until the host puts it away. */
export function mount(element: HTMLElement, sidebar: Sidebar): Root {
  const root = createRoot(element);
  root.render(<App sidebar={sidebar} />);
  sidebar.onClose(() => root.unmount());
  return root;
}

/** Draws a word for a page that may not be used: refused by the service, or opened by itself. */
export function mountRefused(element: HTMLElement, refused: RefusedProps): Root {
  const root = createRoot(element);
  root.render(<Refused {...refused} />);
  refused.host?.on('destroyed', () => root.unmount());
  return root;
}

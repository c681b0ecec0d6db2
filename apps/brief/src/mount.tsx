import { createRoot } from 'react-dom/client';

import type { BriefPage } from './brief-page.ts';
import { App } from './view/app.tsx';

/** Draws the page into an element. */
export function mount(element: HTMLElement, page: BriefPage): void {
  createRoot(element).render(<App page={page} />);
}

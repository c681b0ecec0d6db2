import type { Panel } from '@baton/handoff-panel';
import { render } from 'vitest-browser-react';

import { PanelView } from '../panel-view.tsx';
import { BatonTheme } from '../theme/baton-theme.tsx';
import type { ColorScheme } from '../theme/baton-theme.tsx';
import '../theme/panel.css';
import { fakeActions } from './fake-actions.ts';
import type { FakeActions } from './fake-actions.ts';

type ShowOptions = { scheme?: ColorScheme; width?: number; actions?: FakeActions };

/** Draws a panel as a sidebar of that many CSS pixels would. */
export async function show(panel: Panel, options: ShowOptions = {}) {
  const { scheme = 'light', width = 320, actions = fakeActions(panel) } = options;
  const ui = (next: Panel) => (
    <div style={{ width }}>
      <BatonTheme scheme={scheme} dir={next.dir}>
        <PanelView panel={next} actions={actions} />
      </BatonTheme>
    </div>
  );
  const screen = await render(ui(panel));
  return {
    screen,
    actions,
    root: screen.container,
    update: (next: Panel) => screen.rerender(ui(next)),
  };
}

/** Opens everything that is folded, as a thorough reader would. */
export async function openAll(root: HTMLElement): Promise<void> {
  const folded = 'button[aria-expanded="false"]:not([disabled])';
  for (const button of root.querySelectorAll<HTMLButtonElement>(folded)) {
    if (!button.closest('.bt-controls')) button.click();
  }
}

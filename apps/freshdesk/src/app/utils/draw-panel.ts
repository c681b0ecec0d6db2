import type { Panel } from '@baton/handoff-panel';

import type { Item } from './h.ts';
import type { Hands } from './hands.ts';
import { keepFocus } from './keep-focus.ts';
import type { ViewMemory } from './memory.ts';
import { page } from './page.ts';
import { patch } from './patch.ts';
import { blockOf } from './scene.ts';
import type { Scene } from './scene.ts';

/** What was drawn last in a place, and of which memory. */
const drawn = new WeakMap<HTMLElement, { memory: ViewMemory; items: Item[] }>();

const lastIn = (root: HTMLElement, memory: ViewMemory): Item[] | null => {
  const last = drawn.get(root);
  return last?.memory === memory && last.items[0]?.el === root.firstChild ? last.items : null;
};

/** What is said to those who listen once the panel is another one. */
const hear = (memory: ViewMemory, panel: Panel): void => {
  const headline = blockOf(panel, 'headline');
  if (memory.panel && memory.panel.version !== panel.version && headline)
    memory.heard = `${headline.status.label}. ${headline.meta}`;
  memory.panel = panel;
};

/**
 * Shows a panel in `root`, and goes on showing what becomes of it: what was unfolded, typed and asked stays over every
 * drawing as long as the memory is the same. Nothing is drawn any more once something else stands in `root`.
 */
export const drawPanel = (
  root: HTMLElement,
  panel: Panel,
  hands: Hands,
  memory: ViewMemory,
): void => {
  hear(memory, panel);
  const draw = (): void => {
    if (lastIn(root, memory) && memory.panel) drawPanel(root, memory.panel, hands, memory);
  };
  const scene: Scene = { panel, strings: panel.strings, hands, memory, draw };
  const last = lastIn(root, memory);
  const items = [page(scene)];
  if (!last) root.replaceChildren();
  keepFocus(root, memory, () => patch(root, last ?? [], items));
  drawn.set(root, { memory, items });
  // until the helpdesk's components have come, the browser's stand in
  if (!last) void customElements.whenDefined('fw-button').then(draw);
};

import type { Panel } from '@baton/handoff-panel';

import { drawPanel } from '../utils/draw-panel.ts';
import { newMemory } from '../utils/memory.ts';
import { fakeHands } from './fake-hands.ts';
import type { FakeHands } from './fake-hands.ts';
import { goldenPanel } from './golden-panel.ts';
import type { Golden, Looks } from './golden-panel.ts';

/** A panel on the page, as the app shows it. */
export interface Shown {
  root: HTMLElement;
  golden: Golden;
  hands: FakeHands;
  /** Shows another panel in its place. */
  redraw: (panel: Panel) => void;
  /** The first element that a CSS selector names. */
  one: (selector: string) => HTMLElement;
  texts: (selector: string) => string[];
}

/** Shows a golden conversation, so many CSS pixels wide. */
export const show = (id: string, looks: Looks = {}, width = 300): Shown =>
  showPanel(goldenPanel(id, looks), width);

/** Shows a panel. What is answered to acts is drawn as the app draws it. */
export const showPanel = (golden: Golden, width = 300): Shown => {
  document.body.replaceChildren();
  const root = document.createElement('main');
  root.style.width = `${width}px`;
  document.body.append(root);
  const memory = newMemory();
  const hands = fakeHands(golden);
  const redraw = (panel: Panel): void => drawPanel(root, panel, hands, memory);
  const { act } = hands;
  hands.act = async (wish) => {
    const answer = await act(wish);
    if ('panel' in answer && answer.panel) redraw(answer.panel);
    return answer;
  };
  redraw(golden.panel);
  return {
    root,
    golden,
    hands,
    redraw,
    one: (selector) => {
      const found = root.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`nothing like ${selector}`);
      return found;
    },
    texts: (selector) => [...root.querySelectorAll(selector)].map((each) => each.textContent),
  };
};

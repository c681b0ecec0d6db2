import type { Block, Panel } from '@baton/handoff-panel';

import type { PanelStore } from './panel/panel-store.ts';

/** How long React waits for the panel; later than this, its scripts are better run while the network works. */
const PATIENCE_MS = 40;

type Child = HTMLElement | string;

const element = (tag: string, className: string, ...children: Child[]): HTMLElement => {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
};

const section = (block: Block, ...lines: Child[]): HTMLElement =>
  element(
    'section',
    'bt-section',
    element('div', 'bt-head', element('h2', '', block.title)),
    ...lines,
  );

/** The blocks a person reads first, in plain text; the others follow with React. */
const draw = (block: Block): HTMLElement | null => {
  switch (block.kind) {
    case 'headline':
      return element(
        'section',
        'bt-headline',
        element(
          'p',
          'bt-headline-top',
          element('span', `bt-tag bt-tone-${block.status.tone}`, block.status.label),
          ' ',
          element('span', 'bt-meta', block.meta),
        ),
        element('h1', '', block.sentence.text),
      );
    case 'approvals':
      return section(
        block,
        ...block.items.flatMap(({ sentence, expires }) => [
          element('p', 'bt-strong', sentence.text),
          element('p', 'bt-facts', expires.label),
        ]),
      );
    case 'reasons':
      return section(
        block,
        ...block.items.flatMap(({ label, sentence }) => [
          element('p', 'bt-strong', label),
          element('p', 'bt-subtle', sentence.text),
        ]),
      );
    case 'actions':
      return section(
        block,
        ...block.items
          .filter(({ kind, folded }) => kind === 'write' && !folded)
          .map(({ label, amount, statusLabel, warning }) =>
            element('p', '', [label, amount, statusLabel, warning].filter(Boolean).join(' · ')),
          ),
      );
    case 'next_step':
      return element(
        'section',
        'bt-next',
        element('h2', '', block.title),
        element('p', 'bt-next-step', block.sentence.text),
      );
    default:
      return null;
  }
};

/** Shows a panel's first lines in an element, as text and nothing else. */
export const paintFirst = (root: HTMLElement, panel: Panel): void => {
  const lines = panel.blocks.map(draw).filter((drawn) => drawn !== null);
  const main = element('main', 'bt-panel', ...lines);
  main.lang = panel.locale;
  const frame = element('div', 'bt-root', main);
  frame.dir = panel.dir;
  root.replaceChildren(frame);
};

/**
 * Resolves when the panel is there, or when waiting for it would cost more than it brings: the scripts that draw the
 * whole panel take longer to run than its text takes to arrive, so the text goes first.
 */
export const firstPanel = (store: PanelStore): Promise<Panel | null> =>
  new Promise((resolve) => {
    const finish = (): void => {
      stop();
      clearTimeout(timer);
      const state = store.getState();
      resolve(state.kind === 'panel' ? state.panel : null);
    };
    const stop = store.subscribe(finish);
    const timer = setTimeout(finish, PATIENCE_MS);
  });

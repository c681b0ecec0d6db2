import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cleanup } from 'vitest-browser-react';

import { germanPanel } from './testing/german-panel.ts';
import { longPanel } from './testing/long-panel.ts';
import { refundPanel } from './testing/refund-panel.ts';
import { openAll, show } from './testing/show.tsx';

afterEach(() => cleanup());

const widths = [258, 320, 420, 700];
const panels = [refundPanel, germanPanel, longPanel];
const cases = panels.flatMap((panel) =>
  widths.flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({
      name: panel.conversationId,
      width,
      scheme,
      panel,
    })),
  ),
);

describe.each(cases)('$name at $width px in $scheme', ({ panel, width, scheme }) => {
  it('has no accessibility fault, folded or open', async () => {
    const { root } = await show(panel, { width, scheme });
    const faults = async (): Promise<string[]> => {
      const { violations } = await axe.run(root, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: true } },
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
      );
    };
    expect(await faults()).toEqual([]);
    await openAll(root);
    await vi.waitFor(() => expect(root.querySelector('.bt-turn')).not.toBeNull());
    expect(await faults()).toEqual([]);
  });

  it('never scrolls sideways', async () => {
    const { root } = await show(panel, { width, scheme });
    await openAll(root);
    await vi.waitFor(() => expect(root.querySelector('.bt-turn')).not.toBeNull());
    const wide = [...root.querySelectorAll<HTMLElement>('.bt-root, .bt-root *')].filter(
      (element) =>
        element.scrollWidth > element.clientWidth &&
        element.clientWidth > 0 &&
        element.closest('.bt-hidden, .bt-curve, svg') === null &&
        getComputedStyle(element).display !== 'inline',
    );
    const edge = root.firstElementChild?.getBoundingClientRect().right ?? 0;
    expect(wide.map(({ className }) => className)).toEqual([]);
    const beyond = [...root.querySelectorAll('.bt-root *')].filter(
      (element) =>
        element.closest('.bt-hidden, .bt-curve') === null &&
        element.getBoundingClientRect().right > edge + 0.5,
    );
    expect(beyond.map(({ className }) => className)).toEqual([]);
  });
});

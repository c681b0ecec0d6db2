import { goldens } from '@baton/testkit';
import type { Panel } from '@baton/handoff-panel';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cleanup } from 'vitest-browser-react';

import { germanPanel } from './testing/german-panel.ts';
import { japanesePanel } from './testing/japanese-panel.ts';
import { fakeActions } from './testing/fake-actions.ts';
import type { FakeActions } from './testing/fake-actions.ts';
import { goldenPanel } from './testing/golden-panel.ts';
import { refundPanel } from './testing/refund-panel.ts';
import { openAll, show } from './testing/show.tsx';

afterEach(() => cleanup());

const WIDTHS = [258, 320, 420, 700] as const;
const SCHEMES = ['light', 'dark'] as const;
const LOCALES = ['en', 'de', 'es', 'fr', 'pt', 'ja'] as const;
const TIERS = ['restricted', 'standard', 'full'] as const;

interface Case {
  name: string;
  width: number;
  scheme: 'light' | 'dark';
  panel: Panel;
  actions: FakeActions;
}

const turnOf = <T,>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Every golden conversation once, with the widths, colours, languages and rights taking turns. */
const played = goldens.map(({ id }, n): Case => {
  const viewer = { locale: turnOf(LOCALES, n), tier: turnOf(TIERS, Math.floor(n / 3)) };
  const look = { width: turnOf(WIDTHS, n), scheme: turnOf(SCHEMES, Math.floor(n / 4)) };
  return { name: `${id} ${viewer.locale} ${viewer.tier}`, ...look, ...goldenPanel(id, viewer) };
});

/** A few of them with everything that may stand around a conversation, in each language and for each tier. */
const around = LOCALES.flatMap((locale, n) =>
  WIDTHS.map((width, m): Case => {
    const scheme = turnOf(SCHEMES, n + m);
    const { id } = turnOf(goldens, n * WIDTHS.length + m);
    const viewer = { locale, tier: turnOf(TIERS, n + m), around: true };
    return {
      name: `${id} with all around ${locale} ${viewer.tier}`,
      width,
      scheme,
      ...goldenPanel(id, viewer),
    };
  }),
);

/** What no golden conversation has: every kind of block, words as long as they get, the other direction. */
const extremes = WIDTHS.flatMap((width) =>
  SCHEMES.flatMap((scheme) =>
    [
      { name: 'every block', panel: refundPanel },
      { name: 'long words', panel: germanPanel },
      { name: 'no spaces', panel: japanesePanel },
      { name: 'right to left', panel: { ...refundPanel, dir: 'rtl' as const } },
    ].map((one): Case => ({ ...one, width, scheme, actions: fakeActions(one.panel) })),
  ),
);

describe.each([...played, ...around, ...extremes])('$name at $width px in $scheme', (one) => {
  const { panel, ...look } = one;

  it('has no accessibility fault and never scrolls sideways, folded or open', async () => {
    const { root } = await show(panel, look);
    expect(await faultsOf(root)).toEqual([]);
    expect(overflowOf(root)).toEqual([]);
    await openAll(root);
    await vi.waitFor(() => {
      expect(root.querySelector('.bt-turn')).not.toBeNull();
      // forms come by a script of their own
      expect(root.textContent).not.toContain(panel.strings.loading);
    });
    expect(await faultsOf(root)).toEqual([]);
    expect(overflowOf(root)).toEqual([]);
  });
});

async function faultsOf(root: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}

/** Class names of what is wider than its place, or sticks out of the panel on either side. */
function overflowOf(root: HTMLElement): string[] {
  const { left = 0, right = 0 } = root.firstElementChild?.getBoundingClientRect() ?? {};
  return [...root.querySelectorAll<HTMLElement>('.bt-root, .bt-root *')]
    .filter((element) => {
      if (element.closest('.bt-hidden, .bt-curve, svg') !== null) return false;
      const place = element.getBoundingClientRect();
      const wide =
        element.scrollWidth > element.clientWidth &&
        element.clientWidth > 0 &&
        getComputedStyle(element).display !== 'inline';
      return wide || place.right > right + 0.5 || place.left < left - 0.5;
    })
    .map(({ className }) => className);
}

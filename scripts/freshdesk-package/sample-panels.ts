import path from 'node:path';

import { goldenPanel } from '../../apps/freshdesk/src/app/testing/golden-panel.ts';
import { repoRoot } from '../lib/repo-root.ts';

/** What the unit tests of the package draw: a panel with the first page of what is behind it. */
export const samplePanels = (): readonly { name: string; sample: object }[] =>
  (
    [
      ['double-refund', { tier: 'full', around: true }],
      ['pii-heavy', {}],
      ['german-repeats', { locale: 'de' }],
    ] as const
  ).map(([name, looks]) => {
    const { panel, transcript, reasoning } = goldenPanel(name, looks);
    const sample = { panel, transcript: transcript(0), reasoning: reasoning(0) };
    // in the browser's tests something is unmasked from the present on: a sample has no present
    for (const block of panel.blocks)
      if (block.kind === 'privacy' && block.reveal) block.reveal.active = null;
    return { name, sample: JSON.parse(JSON.stringify(sample)) as object };
  });

/** Where one lies. */
export const sampleFile = (name: string): string =>
  path.join(repoRoot, 'apps/freshdesk/static/tests/panels', `${name}.json`);

import type { Panel } from '@baton/handoff-panel';
import { useState } from 'react';
import type { ReactNode } from 'react';

/** Says politely, to those who listen, what the headline says after the panel has changed. */
export function UpdateStatus({ panel }: { panel: Panel }): ReactNode {
  const [seen, setSeen] = useState({ version: panel.version, said: '' });
  if (seen.version !== panel.version) {
    const headline = panel.blocks.find((block) => block.kind === 'headline');
    const said = headline ? `${headline.status.label}. ${headline.meta}` : '';
    setSeen({ version: panel.version, said });
  }
  return <output className="bt-hidden">{seen.said}</output>;
}

import type { Panel } from '@baton/handoff-panel';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

/** Says politely, to those who listen, what the headline says after the panel has changed. */
export function UpdateStatus({ panel }: { panel: Panel }): ReactNode {
  const [said, setSaid] = useState('');
  const version = useRef(panel.version);
  useEffect(() => {
    if (version.current === panel.version) return;
    version.current = panel.version;
    const headline = panel.blocks.find((block) => block.kind === 'headline');
    if (headline) setSaid(`${headline.status.label}. ${headline.meta}`);
  }, [panel]);
  return (
    <p className="bt-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}

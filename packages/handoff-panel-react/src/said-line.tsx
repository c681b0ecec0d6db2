import type { Tone } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

import { ToneIcon } from './parts/tone-icon.tsx';

export interface Said {
  text: string;
  tone: Tone;
}

/** What has just become of something, on top of the panel: its own block may be gone by now. */
export function SaidLine({ said }: { said: Said | null }): ReactNode {
  return (
    <output className="bt-said">
      {said && (
        <span className={`bt-notice bt-said-box bt-tone-${said.tone}`}>
          <ToneIcon tone={said.tone} />
          <span className="bt-grow">{said.text}</span>
        </span>
      )}
    </output>
  );
}

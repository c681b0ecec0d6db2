import type { Tone } from '@baton/handoff-panel';
import { Button } from '@zendeskgarden/react-buttons';
import type { ReactNode } from 'react';

import { ToneIcon } from './parts/tone-icon.tsx';

/** One sentence to read, how serious it is, and at most one thing to press. */
export interface StateCardProps {
  tone: Tone;
  title: string;
  text: string;
  /** One way out, for example to try again. */
  action?: { label: string; run: () => void };
  /** It is all there is to see: a page of its own for those who listen. */
  alone?: boolean;
}

/** A calm word where a panel can't be shown, or on top of one that is no longer fresh. */
export function StateCard({ tone, title, text, action, alone }: StateCardProps): ReactNode {
  const Title = alone === true ? 'h1' : 'p';
  const card = (
    <output className={`bt-state bt-tone-${tone}`}>
      <ToneIcon tone={tone} />
      <div className="bt-grow">
        <Title className="bt-strong">{title}</Title>
        <p className="bt-subtle">{text}</p>
        {action && (
          <Button size="small" onClick={action.run}>
            {action.label}
          </Button>
        )}
      </div>
    </output>
  );
  return alone === true ? <main>{card}</main> : card;
}

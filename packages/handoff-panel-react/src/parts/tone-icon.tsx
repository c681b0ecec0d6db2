import type { Tone } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

const PATHS: Record<Tone, string> = {
  neutral: 'M8 11.2V7.6M8 5h.01',
  info: 'M8 11.2V7.6M8 5h.01',
  success: 'M5 8.2l2.1 2.1L11 6.2',
  warning: 'M8 4.6v4M8 11.2h.01',
  danger: 'M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6',
};

/** A small sign in the tone's colour and a shape of its own, so that colour is never alone. */
export function ToneIcon({ tone }: { tone: Tone }): ReactNode {
  return (
    <svg className={`bt-icon bt-tone-${tone}`} viewBox="0 0 16 16" aria-hidden="true">
      {tone === 'warning' ? (
        <path className="bt-icon-body" d="M8 1.4 15 14H1z" strokeLinejoin="round" />
      ) : (
        <circle className="bt-icon-body" cx="8" cy="8" r="7" />
      )}
      <path className="bt-icon-sign" d={tone === 'warning' ? 'M8 6v3.6M8 11.8h.01' : PATHS[tone]} />
    </svg>
  );
}

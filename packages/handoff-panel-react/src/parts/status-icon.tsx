import type { ActionItem, Tone } from '@baton/handoff-panel';
import type { ReactNode } from 'react';

const SIGNS: Record<ActionItem['status'], string> = {
  planned: 'M4.8 8h.01M8 8h.01M11.2 8h.01',
  running: 'M8 4.4V8l2.4 1.6',
  succeeded: 'M5 8.2l2.1 2.1L11 6.2',
  failed: 'M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6',
  unknown: 'M6.3 6.4a1.8 1.8 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.2M8 11.6h.01',
  reversed: 'M6.6 5 4.6 7l2 2M4.8 7h4a2 2 0 0 1 0 4H7',
};

/** How an action ended, as a sign; the word stands beside it. */
export function StatusIcon({ status, tone }: Pick<ActionItem, 'status' | 'tone'>): ReactNode {
  return (
    <svg
      className={`bt-icon bt-tone-${tone satisfies Tone}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <circle
        className="bt-icon-body"
        cx="8"
        cy="8"
        r="7"
        strokeDasharray={status === 'planned' ? '2 2' : undefined}
      />
      <path className="bt-icon-sign" d={SIGNS[status]} />
    </svg>
  );
}

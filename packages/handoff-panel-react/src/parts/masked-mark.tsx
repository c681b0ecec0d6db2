import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';

/** Says that a value is hidden, and leads to where it can be shown, if it can. */
export function MaskedMark({ of }: { of: string }): ReactNode {
  const { strings, revealable, show } = usePanel();
  const lock = (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d="M3 5.5V4a3 3 0 0 1 6 0v1.5M2.5 5.5h7v5h-7z" />
    </svg>
  );
  return (
    <>
      <span className="bt-masked">
        {lock}
        {strings.masked}
      </span>
      {revealable && ' '}
      {revealable && (
        <button
          type="button"
          className="bt-link bt-reveal"
          aria-label={`${strings.reveal} ${of}`}
          onClick={() => show({ type: 'privacy', id: '' })}
        >
          {strings.reveal}
        </button>
      )}
    </>
  );
}

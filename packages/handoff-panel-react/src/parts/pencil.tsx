import type { ReactNode } from 'react';

/** Opens a form over a text. `label` says which; `button` is where the focus returns to. */
export function Pencil(props: { label: string; open: boolean; toggle: () => void }): ReactNode {
  const { label, open, toggle } = props;
  return (
    <button
      type="button"
      className="bt-pencil"
      aria-expanded={open}
      aria-label={label}
      title={label}
      onClick={toggle}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 13l.7-3L10.4 3.3a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7L6 12.3z" />
      </svg>
    </button>
  );
}

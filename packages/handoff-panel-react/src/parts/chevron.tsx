import type { ReactNode } from 'react';

/** Points to the side when folded; turned down by the button around it when open. */
export function Chevron(): ReactNode {
  return (
    <svg className="bt-chevron" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M6 4l4 4-4 4" />
    </svg>
  );
}

import type { ReactNode } from 'react';

/**
 * The shape of a panel while it is on its way; `label` is read out. Only CSS, so that a page can hold the
 * same before any script has come.
 */
export function PanelSkeleton({ label }: { label: string }): ReactNode {
  return (
    <main className="bt-panel" aria-busy="true">
      <output className="bt-hidden">{label}</output>
      <span className="bt-skeleton" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i />
        <i />
      </span>
    </main>
  );
}

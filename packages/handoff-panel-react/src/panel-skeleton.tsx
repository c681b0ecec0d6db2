import { Skeleton } from '@zendeskgarden/react-loaders';
import type { ReactNode } from 'react';

/** The shape of a panel while it is on its way; `label` is read out. */
export function PanelSkeleton({ label }: { label: string }): ReactNode {
  return (
    <div className="bt-panel" role="status" aria-label={label} aria-busy="true">
      <div className="bt-skeleton" aria-hidden="true">
        <Skeleton width="40%" height="20px" />
        <Skeleton height="18px" />
        <Skeleton width="75%" height="18px" />
        <Skeleton height="56px" />
        <Skeleton height="56px" />
        <Skeleton width="60%" height="14px" />
      </div>
    </div>
  );
}

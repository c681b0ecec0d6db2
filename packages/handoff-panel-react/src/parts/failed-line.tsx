import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import type { Problem } from './problem-of.ts';

/** Says what went wrong, in the panel's words for it where there are any. */
export function FailedLine({ problem }: { problem: Problem | null }): ReactNode {
  const { strings } = usePanel();
  if (!problem) return null;
  return (
    <span className="bt-failed" role="alert">
      {strings.problems[problem.code] ?? strings.commandFailed}
    </span>
  );
}

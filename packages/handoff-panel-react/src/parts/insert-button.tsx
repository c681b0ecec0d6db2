import { Button } from '@zendeskgarden/react-buttons';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { FailedLine } from './failed-line.tsx';
import { useBusy } from './use-busy.ts';

type InsertButtonProps = {
  label: string;
  enabled: boolean;
  /** Why it is disabled; empty when enabled. */
  why: string;
  insert: () => Promise<void>;
};

/** Puts words into the host's editor, where a person changes and sends them, or does not. */
export function InsertButton({ label, enabled, why, insert }: InsertButtonProps): ReactNode {
  const { strings, frozen } = usePanel();
  const { state, problem, run } = useBusy();
  return (
    <>
      <Button
        size="small"
        disabled={!enabled || frozen !== null || state === 'busy'}
        title={frozen ?? why}
        onClick={() => void run(insert)}
      >
        {state === 'done' ? strings.done : label}
      </Button>
      <FailedLine problem={problem} />
    </>
  );
}
